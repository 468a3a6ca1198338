"""Posts in the Society, lowest first, and the activities of the initiative."""

from enum import StrEnum

from etl.vocabulary.roles import NOT_GIVEN


class Post(StrEnum):
    NO_POST = "no post"
    REGIONAL_COMMITTEE = "regional committee"
    REGIONAL_CHAIR = "regional chair"
    NATIONAL_COMMITTEE = "national committee"
    BOARD = "board"
    PRESIDENT = "president or vice-president"
    NOT_GIVEN = NOT_GIVEN


DECISION_MAKING_POSTS = tuple(post for post in Post if post not in (Post.NO_POST, Post.NOT_GIVEN))


class Activity(StrEnum):
    MENTORING = "mentoring"
    LEADERSHIP_PROGRAMME = "leadership programme"
    EVENT = "event"
    WORK_EXPERIENCE = "work experience"
    NETWORK = "network"
    NOT_GIVEN = NOT_GIVEN
