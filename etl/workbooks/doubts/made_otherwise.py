"""Notes by which genders were guessed or moved, or numbers are not what was counted on the day.

'Gender inferred from title', 'Those not declared are counted as male', 'Headcount is FTE',
'Permanent staff only', 'Based on survey responses', 'Digital team to follow'.
"""

import re

GENDERS = r"(?:male|males|men|female|females|women)"
NOT_TOLD = (
    r"(?:not (?:declared|known|recorded|stated|disclosed)|undeclared|undisclosed|unknowns?|"
    r"unknown gender|prefer(?:red)? not to say|no response|blanks?|missing|non binary|"
    r"another gender|other genders?)"
)
COUNTED = r"(?:counted|included|shown|treated|recorded|taken|reported|added|put)"
NUMBERS = r"(?:figures|numbers|data|counts?|headcounts?|totals?|tables?|list|return|report)"
SOME = (
    r"(?:permanent|full time|substantive|established|monthly paid|salaried|contracted)"
    r"(?: (?:staff|employees|workers|posts))?"
)
NOT_GENDERS = (
    r"\b(?:gender|sex) (?:\w+ ){0,2}?(?:inferred|assumed|guessed|derived|deduced|worked out|"
    r"estimated) (?:from|by|on|using)\b",
    rf"\b{NOT_TOLD}\b(?: \w+){{0,3}} {COUNTED} (?:as|in|under|with|among|to)(?: the)? {GENDERS}\b",
    rf"\b{GENDERS} includes? (?:\w+ ){{0,3}}?{NOT_TOLD}\b",
)
NOT_COUNTS = (
    r"\bpart time(?:rs)?(?: \w+)? (?:are |is )?counted (?:as|at) (?:0 5|half|a half)\b",
    r"\bhead ?counts? (?:is|are) (?:in |shown as |given as |the )?"
    r"(?:fte|wte|full time equivalents?)\b",
    r"\bposts? rather than (?:people|persons|heads|headcount)\b",
    r"\b(?:people|staff|employees|persons) (?:may )?appear in (?:two|both|several|more than one)\b",
    r"\brounded to (?:the nearest )?(?:base )?[3-9]\b",
    r"\bsmall numbers (?:have been|were|are) changed\b",
    rf"\b{NUMBERS} (?:are |is |were )?(?:averaged|estimated|copied|carried forward|rolled over)\b",
    r"^estimate[sd]?$",
)
NOT_EVERYBODY = (
    rf"\b{NUMBERS} (?:covers?|are for|is for|relates? to|are of) {SOME}(?: only)?\b",
    rf"\b{SOME} only\b",
    r"\bexcludes? (?:those|people|staff|anyone|anybody|employees) who "
    r"(?!left\b|have left\b|are not\b|(?:have )?(?:transferred|moved|retired|resigned)\b)"
    r"\w+(?: \w+){0,3}",
    r"\bonly includes? (?!(?:staff|people|those|employees) (?:in post|employed)\b)",
    r"\b(?:survey|questionnaire|form) (?:responses|returns|respondents|answers)\b",
    r"^(?:a )?(?:random )?sample of (?:the )?(?:staff|people|employees)\b",
    r"\bexcludes? (?:grades?|bands?|levels?) \w+\b|\b(?:senior )?managers? (?:are |is )?shown "
    r"(?:elsewhere|separately|on)\b",
    r"\b(?:teams?|services?|units?|sections?) (?:are |is )?(?:still )?to follow\b|^incomplete$|"
    r"\b(?:return|list|data) (?:is |are )?(?:not yet complete|incomplete)\b",
    r"\bsee (?:the )?separate (?:return|sheet|file|list) for\b",
    r"\b(?:also )?includes? (?:the )?(?:staff|employees|people) (?:of|from|at) "
    r"(?!(?:the )?(?:council|ict|it|digital|all|our)\b)\w+(?: \w+){0,2}",
    r"\bincludes? (?:unfilled|vacant|frozen) posts\b",
)
MADE_OTHERWISE = tuple(map(re.compile, (*NOT_GENDERS, *NOT_COUNTS, *NOT_EVERYBODY)))
