"""The figures that the invented people are made from, and where each comes from.

`Published` figures are women's shares for the whole of UK IT (BCS and WISE, both
from the Office for National Statistics' Labour Force Survey and Annual Population
Survey); README.md lists them with year and source. `Assumed` ones only have to be
plausible: nobody publishes them for councils.
"""

from etl.vocabulary.grades import Grade
from etl.vocabulary.regions import CouncilType, Region
from etl.vocabulary.roles import Contract, RoleFamily

FIRST_YEAR = 2016
LAST_YEAR = 2025
YEARS = range(FIRST_YEAR, LAST_YEAR + 1)

# Published: IT specialists who are women, UK: 17 % in 2016, 16 in 2018, 17, 19, 20, 20, 21
# and 22 in 2024 (BCS). Smoothed, since a survey jumps about where a workforce cannot.
WOMEN_BY_YEAR = {
    2016: 0.170, 2017: 0.168, 2018: 0.168, 2019: 0.173, 2020: 0.182, 2021: 0.192,
    2022: 0.200, 2023: 0.207, 2024: 0.214, 2025: 0.220, 2026: 0.225,
}  # fmt: skip

# Log odds of a job being held by a woman, against the average job.
# Published: engineers 6-9 %, IT technicians 22-26 %, programmers 15-16 %, web designers
# 30-34 %, IT project and programme managers 25-34 %, when all of IT stood at 17-22 %.
ROLE_EFFECT = {
    RoleFamily.LEADERSHIP: 0.0,
    RoleFamily.SERVICE_DESK: 0.30,
    RoleFamily.INFRASTRUCTURE: -1.05,
    RoleFamily.SOFTWARE: -0.10,
    RoleFamily.DATA: 0.35,
    RoleFamily.SECURITY: -0.55,
    RoleFamily.PROJECTS: 0.75,
    RoleFamily.OTHER: 0.40,
}
# Published: IT directors 10 % (2016), managers in science and technology 18 % (2022).
GRADE_EFFECT = {
    Grade.APPRENTICE: -0.25,
    Grade.TECHNICIAN: 0.10,
    Grade.PROFESSIONAL: 0.05,
    Grade.SENIOR_PROFESSIONAL: -0.10,
    Grade.MANAGER: -0.10,
    Grade.HEAD_OF_SERVICE: -0.30,
    Grade.DIRECTOR: -0.65,
}
# Published: Scotland and the South West highest, Yorkshire (2016, 2020) and the East
# Midlands (2022, 2023) lowest.
REGION_EFFECT = {
    Region.NORTH_EAST: -0.05,
    Region.NORTH_WEST: -0.05,
    Region.YORKSHIRE: -0.28,
    Region.EAST_MIDLANDS: -0.33,
    Region.WEST_MIDLANDS: 0.05,
    Region.EAST_OF_ENGLAND: 0.0,
    Region.LONDON: 0.08,
    Region.SOUTH_EAST: -0.02,
    Region.SOUTH_WEST: 0.22,
    Region.WALES: 0.08,
    Region.SCOTLAND: 0.28,
    Region.NORTHERN_IRELAND: -0.05,
}
# Assumed, all that follows.
COUNCIL_EFFECT_SPREAD = 0.30
# Median people in IT by type of council; the spread is of the log.
SIZE_MEDIAN = {
    CouncilType.DISTRICT: 15,
    CouncilType.COUNTY: 150,
    CouncilType.UNITARY: 85,
    CouncilType.METROPOLITAN: 130,
    CouncilType.LONDON_BOROUGH: 105,
    CouncilType.SCOTTISH: 95,
    CouncilType.WELSH: 65,
    CouncilType.NORTHERN_IRISH: 38,
}
SIZE_SPREAD = 0.5
SMALLEST, LARGEST = 6, 400

ROLES_BY_GRADE = {
    Grade.APPRENTICE: {"desk": 58, "infra": 12, "soft": 16, "data": 11, "sec": 3},
    Grade.TECHNICIAN: {"desk": 62, "infra": 18, "soft": 6, "data": 7, "other": 7},
    Grade.PROFESSIONAL: {
        "desk": 5, "infra": 26, "soft": 27, "data": 15, "sec": 6, "proj": 18, "other": 3,
    },
    Grade.SENIOR_PROFESSIONAL: {"infra": 27, "soft": 26, "data": 14, "sec": 10, "proj": 23},
    Grade.MANAGER: {
        "lead": 8, "desk": 17, "infra": 19, "soft": 15, "data": 12, "sec": 6, "proj": 23,
    },
    Grade.HEAD_OF_SERVICE: {"lead": 100},
    Grade.DIRECTOR: {"lead": 100},
}  # fmt: skip
ROLE_KEYS = {
    "lead": RoleFamily.LEADERSHIP,
    "desk": RoleFamily.SERVICE_DESK,
    "infra": RoleFamily.INFRASTRUCTURE,
    "soft": RoleFamily.SOFTWARE,
    "data": RoleFamily.DATA,
    "sec": RoleFamily.SECURITY,
    "proj": RoleFamily.PROJECTS,
    "other": RoleFamily.OTHER,
}
LEAVING_RATE = {
    Grade.APPRENTICE: 0.18,
    Grade.TECHNICIAN: 0.13,
    Grade.PROFESSIONAL: 0.12,
    Grade.SENIOR_PROFESSIONAL: 0.10,
    Grade.MANAGER: 0.08,
    Grade.HEAD_OF_SERVICE: 0.09,
    Grade.DIRECTOR: 0.12,
}
FILLED_FROM_WITHIN = 0.5
# How likely a woman is to be the one promoted, against a man beside her.
WOMEN_PROMOTED = 0.9
# For each post that somebody joined, how many others were shortlisted and how many more applied,
# from so many to so many, and women's share of each.
ALSO_SHORTLISTED, WOMEN_SHORTLISTED = (2, 4), 0.30
ALSO_APPLIED, WOMEN_APPLYING = (4, 10), 0.25
PART_TIME = {True: 0.30, False: 0.06}  # women, men
CONTRACTS = {Contract.PERMANENT: 87, Contract.FIXED_TERM: 8, Contract.AGENCY: 5}
ANOTHER_GENDER = 0.004
NOT_RECORDED = 0.02
# Councils in a hundred that send a return, by year.
REPORTING = {
    2016: 60, 2017: 62, 2018: 66, 2019: 70, 2020: 67, 2021: 73,
    2022: 78, 2023: 82, 2024: 86, 2025: 90,
}  # fmt: skip

# Society membership. Assumed, but for women's share, which follows the field's.
MEMBERS = 1250
MEMBER_GRADES = {
    Grade.APPRENTICE: 2,
    Grade.TECHNICIAN: 7,
    Grade.PROFESSIONAL: 18,
    Grade.SENIOR_PROFESSIONAL: 23,
    Grade.MANAGER: 28,
    Grade.HEAD_OF_SERVICE: 15,
    Grade.DIRECTOR: 7,
}
MEMBERS_LEAVING = 0.08
