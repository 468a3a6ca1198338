"""The tables of a sheet, whatever their shape. A list of people is streamed and never held."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from etl.checks import carried, layouts
from etl.checks.flags import rows_may_not_count
from etl.checks.problems import Problem
from etl.workbooks.answers import Answers
from etl.workbooks.doubts.remarks_beside import on_remarks_beside
from etl.workbooks.doubts.said_around import on_notes_beside, on_said_around
from etl.workbooks.doubts.shares_beside import on_shares_beside
from etl.workbooks.headings.block import Grid
from etl.workbooks.headings.columns import NUMBERS, Field
from etl.workbooks.headings.layout import Layout, filled, text_of
from etl.workbooks.lists.blanks_below import fill_below
from etl.workbooks.lists.counted_rows import on_counted_rows
from etl.workbooks.lists.gender_elsewhere import (
    are_ticked,
    is_below_genders,
    simply_headed,
    take_sections,
    take_ticks,
)
from etl.workbooks.lists.in_brackets import bracketed, headed_by_one, take_brackets
from etl.workbooks.lists.names_alone import may_be_names, names_alone
from etl.workbooks.lists.one_year import take_year
from etl.workbooks.lists.sections import with_sections
from etl.workbooks.lists.sheet_names import say_names
from etl.workbooks.lists.side_by_side import side_by_side
from etl.workbooks.lists.summaries import only, without_summary
from etl.workbooks.lists.told_apart import (
    below,
    heading_cells,
    is_known_by_answers,
    is_list,
    not_read_across,
    stream,
)
from etl.workbooks.lists.unheaded import over_genders, takes_people_for_headings, unheaded
from etl.workbooks.lists.years_above import with_years
from etl.workbooks.lists.yes_and_no import name_both, take_yes, told_by_yes
from etl.workbooks.people.counted_again import cut_off_summary
from etl.workbooks.shapes.blocks import TURNED_ROWS, find_blocks
from etl.workbooks.shapes.both_genders import take_both
from etl.workbooks.shapes.characteristics import take_characteristics
from etl.workbooks.shapes.characteristics_down import take_sex
from etl.workbooks.shapes.compact import compact
from etl.workbooks.shapes.equivalents_beside import without_equivalents
from etl.workbooks.shapes.flows_across import take_flows
from etl.workbooks.shapes.gender_in_labels import crossed
from etl.workbooks.shapes.gender_over_years import over_years
from etl.workbooks.shapes.gender_pairs import take_pairs
from etl.workbooks.shapes.gender_totals import without_gender_totals
from etl.workbooks.shapes.headcount_and_fte import take_headcounts
from etl.workbooks.shapes.measured import take_measures
from etl.workbooks.shapes.one_sort import has_totals_of_genders, take_totals, with_groups
from etl.workbooks.shapes.outline import without_outline
from etl.workbooks.shapes.over_numbers import take_grades
from etl.workbooks.shapes.percentages import of_shares
from etl.workbooks.shapes.plain_tables import holds_people, is_plain
from etl.workbooks.shapes.questions import take_questions
from etl.workbooks.shapes.ratios import take_ratios
from etl.workbooks.shapes.shaped import shape
from etl.workbooks.shapes.shares_in_brackets import without_marks
from etl.workbooks.shapes.shares_of_a_base import take_people_of_shares
from etl.workbooks.shapes.split_headings import split_headings
from etl.workbooks.shapes.stacked import genders_alone
from etl.workbooks.shapes.two_lines import in_lines
from etl.workbooks.shapes.under_words import under_words
from etl.workbooks.shapes.years_of_headcount import take_years_of_headcount
from etl.workbooks.sheets.read import Numbered, Rows, Sheet
from etl.workbooks.tables.captions import by_caption, name_by_captions
from etl.workbooks.tables.figures import is_number
from etl.workbooks.tables.filling import (
    fill_down,
    fill_labels,
    fill_merged,
    fill_pivot,
)
from etl.workbooks.tables.heading_row import (
    HEADINGS_WITHIN,
    find_table,
    is_a_rule,
    keys_in,
    titles_of,
)
from etl.workbooks.tables.notes import take_filters, take_notes
from etl.workbooks.who_counts.flags import may_tell_rows

# A sheet with more rows is a list, or one plain table.
HELD_ROWS = 20_000


@dataclass(slots=True)
class Found:
    """What a sheet holds: tables to be counted, what is asked of them, what is no table of people.

    `likely` is the row of headings best known, where nothing is counted; `texts` are those above.
    """

    layouts: list[tuple[Layout, list[Problem]]] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    likely: Layout | None = None
    texts: tuple[str, ...] = ()
    # Where nothing is read, the headings over genders, and whether those are surely of people.
    over_genders: tuple[str, ...] = ()
    has_genders: bool = False


def find_tables(sheet: Sheet, answers: Answers) -> Found:
    """The sheet's tables, with what its name says of all of them."""
    takes = take_grades, take_questions, take_characteristics, take_sex, take_both, take_pairs
    for take in (*takes, take_flows):
        take(sheet)
    told = [*take_ratios(sheet), *take_headcounts(sheet), *take_years_of_headcount(sheet)]
    told += [*take_people_of_shares(sheet), *take_measures(sheet)]
    without_marks(sheet)
    found = _find(sheet, answers)
    name_by_captions([layout for layout, _ in found.layouts], sheet.name)
    found.layouts = [f for f in found.layouts if f[0].name in answers.tables] or found.layouts
    for layout, doubts in found.layouts:
        doubts.extend(told)
        is_list = Field.GENDER in layout.fields and Field.PEOPLE not in layout.fields
        if not layout.origins:
            if is_list:
                cut_off_summary(layout, answers)
            fill_merged(layout)
            doubts.extend(carried.filled_down(sheet.name, field) for field in fill_down(layout))
        if is_list:
            doubts.extend(fill_below(layout))
            with_years(layout)
            with_sections(layout)
        elif Field.GENDER in layout.fields and not layout.origins:
            fill_pivot(layout)
        doubts.extend(say_names(layout, answers))
        doubts.extend(on_counted_rows(layout, doubts))
    return found


def _find(sheet: Sheet, answers: Answers) -> Found:
    """The sheet's tables. The rows of a list stand at the first one below its headings."""
    top = [each for each in islice(sheet.rows, HEADINGS_WITHIN + 1) if not is_a_rule(each[1])]
    rest = sheet.rows
    if (beside := side_by_side(sheet, top, rest, answers)) is not None:
        return Found([beside])
    layout = _headed(sheet, top, answers)
    if may_be_names(sheet, layout, top):
        more = list(islice(rest, HELD_ROWS))
        if (named := names_alone(sheet, [*top, *more])) is not None:
            return Found([named])
        rest = chain(more, rest)
    if layout is not None:
        take_totals(layout, below(layout, top))
        take_year(layout, heading_cells(layout, top), below(layout, top))
        if (found := _list(layout, top, rest)) is not None:
            found.texts = keys_in(top)  # A key to codes is a list of genders, and of nobody.
            return found
    found = _counts(sheet, layout, top, rest, answers)
    if not found.layouts:
        found.over_genders, found.has_genders = over_genders(top, answers)
    return found


def _headed(sheet: Sheet, top: Rows, answers: Answers) -> Layout | None:
    """The table by its row of headings, or else by its values; None where neither tells one."""
    sheet.rows = iter(top)
    layout = find_table(sheet, answers)
    if layout is None or takes_people_for_headings(layout, top):
        sheet.rows = iter(())
        by_values = unheaded(sheet, top, answers)
        layout = by_values if by_values and is_list(by_values, top) else layout
        return layout or simply_headed(sheet, top, answers) or headed_by_one(sheet, top, answers)
    layout.by_values = layout.by_values or is_known_by_answers(layout)
    return layout


def _counts(
    sheet: Sheet,
    layout: Layout | None,
    top: Rows,
    rest: Iterator[Numbered],
    answers: Answers,
) -> Found:
    """The sheet's tables of counts; one that is too long to be held is read as it stands."""
    held = [*top, *islice(rest, HELD_ROWS)]
    beyond = next(rest, None)
    held, told = without_equivalents(held, sheet.name)
    layout, held, alone = genders_alone(layout, held, answers)
    if layout is not None:
        held = fill_labels(layout, without_outline(layout, held))
        below = (row for row in held if row[0] > layout.heading_row)
        layout.sheet.rows = chain(below, [beyond] if beyond else [], rest)
    if beyond is None:
        found = _held(sheet, layout, held, answers)
        take_notes([each for each, _ in found.layouts], held)
        _ask_of_telling(found, layout, held, answers)
        _ask_of_said(found, layout, held)
    else:
        found = Found([(layout, [])] if layout else [])
    for each in found.layouts[:1]:
        each[1].extend((*told, *alone))
    # 'Organisation', 'Leeds City Council' of a cover are headings of nobody.
    is_of_people = layout and not layout.fields.isdisjoint((*NUMBERS, Field.GENDER))
    found.texts = (*(layout.titles if layout and is_of_people else titles_of(top)), *keys_in(top))
    return found


def _list(layout: Layout, top: Rows, rest: Iterator[Numbered]) -> Found | None:
    """The sheet's table as a list of people; None where it is none."""
    own, doubts = without_summary(layout, top)
    top, rest = list(only(own, top)), only(own, rest)
    name_both(layout, below(layout, top))
    asking = told_by_yes(layout, below(layout, top))
    ticked = asking is None and are_ticked(layout, below(layout, top))
    in_brackets = bracketed(layout, below(layout, top))
    if asking is None and not ticked and not in_brackets and not is_list(layout, top):
        return None
    doubts += on_said_around(layout, [row for row in top if row[0] < layout.heading_row])
    doubts += stream(layout, top, rest)
    if asking is not None:
        take_yes(layout, asking, below(layout, top))
    if in_brackets is not None:
        doubts.append(take_brackets(layout, in_brackets))
    if ticked:
        doubts.append(layouts.ticks_taken(layout.sheet.name, take_ticks(layout)))
    take_filters(layout)
    return Found([(layout, doubts)])


def _held(sheet: Sheet, layout: Layout | None, rows: Rows, answers: Answers) -> Found:
    """The tables among rows that are held, each in one of the shapes that are known."""
    apart = under_words(Grid.of(rows))
    if apart is None and (found := _of_few(sheet, layout, rows, answers)):
        return found
    lines = rows if layout is not None else in_lines(rows)
    grid = apart or split_headings(without_gender_totals(Grid.of(lines)))
    blocks = find_blocks(grid)
    if not blocks and len(rows) <= TURNED_ROWS and apart is None:
        blocks = list(filter(holds_people, find_blocks(without_gender_totals(grid.turn()))))
    if not blocks and (told := list(of_shares(sheet, layout, rows))):
        return Found(told, likely=layout)
    captioned = list(by_caption(blocks))
    is_one = sum(bool(block.rows) for block in captioned) == 1
    shaped = [shape(sheet, block, answers, is_one=is_one) for block in captioned]
    told = [(each.layout, [each.problem] if each.problem else []) for each in shaped if each.layout]
    faults = [each.problem for each in shaped if each.problem and not each.layout]
    if layout is not None and not faults and is_plain(layout, blocks, grid):
        return Found([(layout, [])])
    if layout is not None and not (told or faults):
        told.append((with_groups(layout), not_read_across(layout, rows)))
    return Found(told, faults, layout)


def _of_few(sheet: Sheet, layout: Layout | None, rows: Rows, answers: Answers) -> Found | None:
    """The table in a shape that only few have: as it stands, or with genders in its labels."""
    if layout is not None and (plain := _as_it_stands(layout, rows)):
        return Found([(plain, [])])
    told = crossed(sheet, layout, rows, answers) or compact(sheet, rows, answers)
    told = told or over_years(sheet, rows)
    return Found([told]) if told is not None else None


def _as_it_stands(layout: Layout, rows: Rows) -> Layout | None:
    """The table, where its rows need not be put into another shape; else None."""
    if is_below_genders(layout, rows):
        take_sections(layout, rows)
        return layout
    return with_groups(layout) if has_totals_of_genders(layout) else None


def _ask_of_telling(found: Found, layout: Layout | None, rows: Rows, answers: Answers) -> None:
    """Ask of a column beside the numbers that may tell which rows count, and is not in the table
    as it was put into another shape. Of a row that was settled by its own word no more is asked.
    """
    if layout is None or not found.layouts or found.layouts[0][0] is layout:
        return
    # A note stands alone in its row.
    told = [row for row in below(layout, rows) if len(filled(row)) > 1]
    open_rows = [row for row in told if not any(answers.row(text_of(cell)) for cell in row)]
    telling = may_tell_rows(layout, open_rows)
    read = {heading.text for heading in found.layouts[0][0].headings if heading.field}
    if telling is not None and telling.text not in read:
        cell = layout.heading_cell(telling)
        found.layouts[0][1].append(rows_may_not_count(layout.sheet.name, cell, telling.text))


def _ask_of_said(found: Found, layout: Layout | None, rows: Rows) -> None:
    """Ask of what is said around a table, beside its numbers and by percentages beside them."""
    if not found.layouts:
        return
    table, doubts = found.layouts[0]
    doubts.extend(on_said_around(layout or table, rows))
    told = [row for row in below(table, rows) if any(map(is_number, row))]
    beside = (text_of(cell) for row in told for cell in filled(row)[1:])
    said = list(on_notes_beside(table.sheet.name, beside))
    doubts.extend(said or on_remarks_beside(layout or table, rows))
    if layout is not None:
        doubts.extend(on_shares_beside(layout, below(layout, rows)))
