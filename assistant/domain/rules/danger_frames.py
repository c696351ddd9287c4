"""The frames that make a mention of danger present, past, imagined, denied, usual or over."""

from __future__ import annotations

import re

STRONG = re.compile(
    r"\b(?:now(?! (?:that|and then|lives?|living|in year))|tonight|tonite|today|this (?:minute|"
    r"second|morning|afternoon|evening|lunch\w*)|as (?:we|i) (?:speak|type|write)|"
    r"(?:\d+|few|couple of|two|three|five|ten|fifteen|twenty|thirty|forty) ?"
    r"(?:mins?|minutes|secs|seconds|hours?|hrs?) ago|half an h(?:ou)?r ago|an h(?:ou)?r ago|at "
    r"the "
    r"moment|atm|currently|still|just(?! (?:a|as|like|want\w*|over|about|one|before|after|in case|"
    r"under)\b)|straight away|literally|on (?:his|her|their|the) way|in progress|since (?:lunch|"
    r"break|this morning|registration|period|tea\w*|\d))\b",
    re.IGNORECASE,
)
SAYS_NOW = re.compile(
    STRONG.pattern
    + r"|\b(?:later|after school|when (?:he|she|they) gets?|home ?time|anywhere|tomorrow|at \d|yet|"
    r"urgent\w*|is|are|has|have|isn'?t|won'?t|can'?t|hasn'?t|haven'?t|not answering|says|refuses|"
    r"hes|shes|theyre|theyve|weve|dads|mums|keeps|cannot|turned up|don'?t|wants|please|there'?s|"
    r"no "
    r"(?:adults?|grown.?ups?|parents?|answer)|for pick ?up|to collect|to pick|\w+ing)\b|"
    r"'(?:s|re|ve)\b",
    re.IGNORECASE,
)
SAYS_PAST = re.compile(
    r"\b(?:was|were|had|did|didn'?t|couldn'?t|ran|came|went|rang|brought|gave|took|"
    r"found|until|used)\b",
    re.IGNORECASE,
)
PRESENT = re.compile(
    r"\b(?:is|are|has|have|hes|shes|theyre|weve|isn'?t|won'?t|can'?t|cannot|says|wants|keeps|"
    r"dads|mums|hasn'?t|refuses|\w+ing)\b|'(?:s|re|ve)\b",
    re.IGNORECASE,
)
DATED_LINE = re.compile(
    r"[ \t\-–—*•]*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?(?:\d{1,2}/\d{1,2}\b|"
    r"\d{1,2}\.\d{1,2}\.\d|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)\w*\b)",
    re.IGNORECASE,
)
NEGATED = re.compile(
    r"\b(?:no|not|nobody|no ?one|none|never|isn'?t|aren'?t|wasn'?t|weren'?t|hasn'?t|haven'?t|"
    r"didn'?t|without|neither|nor|do(?:n'?t| not) (?:think|believe|feel|suspect)|doesn'?t|no "
    r"longer|any|rule[ds]? out|unlikely|"
    r"rather than|instead of|lie[sd]? about|made up|false\w*)\b[^.!?\n;,]{0,40}$"
    r"|\b(?:denie[sd]|denying|deny)\b[^.!?\n;]{0,60}$",
    re.IGNORECASE,
)
NOT_ONLY = re.compile(r"\b(?:not only|not sure (?:if|whether)|no doubt|not joking)\b", re.I)
CLAUSE = re.compile(
    r"[,;:()–—]|\s-+\s|\b(?:but|and|so|because|cos|then|however|although|though|while|who|"
    r"which)\b",
    re.IGNORECASE,
)
UNREAL = re.compile(
    r"\b(?:fake|costume|hallowe'?en|school play|in the play|museum|poster|in case|what if|"
    r"was younger|in the event|plan for when|procedures?|polic(?:y|ies)|"
    r"training|assembly|workshop|lesson on|film|movie|video game|game|books?|stor(?:y|ies)|drew|"
    r"drawing|drawn|pretend\w*|playing|role.?play\w*|joke[ds]?|joking|used to|as though|as if|"
    r"history of|previous(?:ly)?|in the past|historic\w*|dream\w*|nightmares?|drama|scene|toy|"
    r"nerf|life-?saving|manikin|back from (?:the |his |her )?(?:dentist|orthodontist|optician|"
    r"doctors?|gp|appointment)|"
    r"prevention|awareness|minecraft|fortnite|lego|cartoon|rehears\w*|safety plan says|"
    r"if and when|imagin\w+|poem|lyrics|song|risk assessment|"
    r"before (?:he|she|they) (?:came|moved|joined))\b",
    re.IGNORECASE,
)
IFFY = re.compile(
    r"\b(?:if|unless|would|could|might|may|should|worr(?:y|ied|ies) (?:that|about|he|she|they)|"
    r"whether|risk (?:that|of|he|she)|fears? (?:that|he|she)|when(?:ever)?|until|so that|to stop|"
    r"prevent\w*|wish\w*|likely to|ends? up|potential\w*|concern(?:ed|s)? (?:that|he|she))\b"
    r"[^.!?\n;]{0,90}$",
    re.IGNORECASE,
)
IF_CLAUSE = re.compile(r"\b(?:if|unless|whether|in case|when(?:ever)?)(?: \w+'?\w*){0,5} ?$", re.I)
HAVE_AFTER = re.compile(
    r"\b(?:may|might|could)(?: well| just| also)?(?: have| be)?(?: just| now)? ?$", re.IGNORECASE
)
HABIT = re.compile(
    r"\b(?:most (?:days|nights|weeks|evenings|mornings|weekends|lessons)|every (?:day|night|week|"
    r"morning|lesson|weekend|time|other|evening)|often|always|sometimes|usually|regularly|at "
    r"times|"
    r"daily|weekly|occasion\w*|\d+ times|twice|several times|repeatedly|on occasion|on and off|"
    r"off and on|because (?:he|"
    r"she|they) (?:loves?|likes?|enjoys?)|frequently|"
    r"tends to|when (?:he|she)(?:'s| is) (?:angry|upset|cross|dysregulated|anxious)|when (?:dad|"
    r"mum|they)|at break|"
    r"from time to time|a lot of the time|pattern of|as usual|as normal|as prescribed|again and "
    r"again)\b",
    re.IGNORECASE,
)
PAST_FRAME = re.compile(
    r"(?<!since )(?<!since he was )\b(?:last (?:night|week\w*|month|year|term|summer|winter|"
    r"spring|"
    r"autumn|half|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|january|february|march|april|"
    r"may|june|july|august|september|october|november|december|christmas|easter|time|lesson)|"
    r"yesterday|(?:a |two |three |four |five |six |\d+ |few |couple of |some |many )?(?:days?|"
    r"weeks?|months?|years?|yrs?|terms?) (?:ago|earlier|before|back)|(?:in|since|from|during) "
    r"(?:(?:early |late |autumn |spring |summer |winter )?(?:19|20)\d\d|(?:year|yr|y) ?\d+|"
    r"(?:jan|feb|"
    r"mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*|primary|infants|"
    r"the (?:holidays|summer|autumn|spring|winter|past|meeting|other))|(?:on|by|of) \d{1,2}(?:st|"
    r"nd|rd|th)?[/ .-]\w+|\d{1,2}/\d{1,2}(?:/\d{2,4})?|back (?:in|then)|on "
    r"(?:new year'?s (?:eve|day)|christmas (?:eve|day)|boxing day|bonfire night|hallowe'?en|"
    r"good friday)|on (?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)days?|at the (?:weekend|time)|over (?:the )?(?:half|weekend|summer|"
    r"christmas|easter|holidays)|(?:when|since|while) (?:he|she|they|mum|i) (?:was|were)|used to|"
    r"years? \d+ (?:he|she)|once|previously|formerly|aged \d+|at (?:his|her|their|the) (?:last|"
    r"previous|old|age)|at (?:christmas|easter|halloween|primary)|earlier (?:this|in the) "
    r"(?:year|term|month|week)|the other (?:day|week|night)|as a (?:baby|toddler|child)|that "
    r"(?:night|day|time|year)|in the (?:past|holidays)|ever since|before (?:christmas|easter|"
    r"half|the|he|she|they|lockdown)|during lockdown|at \w+ (?:last|in)|"
    r"(?:summer|spring|autumn) term|long before|once)\b",
    re.IGNORECASE,
)
RESOLVED = re.compile(
    r"\b(?:(?:was|were|been|since|now|and|then|later|is|got|'s|they|we|police) (?:been )?found\b|"
    r"found (?:him|her|them|safe|at|by|in (?:the|his|her) (?:library|toilets?|hall|class))|came "
    r"(?:straight |back|home|in)|returned (?:home|safe|at|by|to|within|himself|herself|after)|"
    r"back (?:safe|home|in (?:school|class|the|lessons?|his|her|placement)|by|at|within|with|now|"
    r"after|on site)|is back|are back|safe and well|recover(?:ed|ing)|calm(?:ed)? (?:down|now)|"
    r"discharged|checked over|has settled|settled|confiscated|handed (?:it |them |the \w+ )?"
    r"(?:over|in|to)|taken off|took (?:it|them) off|removed|put (?:it|them) (?:down|back|away|in "
    r"the (?:sink|drawer|bin|dishwasher|tray|cupboard|bowl))|is safe|'s safe|hes safe|shes safe|"
    r"they are safe|all safe|fine now|ok now|was fine|is fine|moved away|stood down|was (?:given|"
    r"put) back|all (?:well|clear)|false alarm|left when asked|has now left|went home|"
    r"turned out|it was a|but (?:he|she|they) (?:was|were)|nothing (?:was )?found|only a|before "
    r"(?:stopping|being stopped)|"
    r"(?:plan|measures|support) (?:is |are )?(?:now )?in place|in (?:prison|custody))\b",
    re.IGNORECASE,
)
NOT_RESOLVED = re.compile(
    r"(?:\b(?:not|n'?t|won'?t|wont|hasn'?t|refus\w+|to be|until|never|nobody|no ?one|unless|want"
    r"\w*|can'?t|isn'?t|if|don'?t)\b[^.!?\n,;]{0,24}|n't[^.!?\n,;]{0,24})$",
    re.IGNORECASE,
)
THING_BEFORE = re.compile(
    r"\b(?:kit|phone|money|bag|coat|things|stuff|items?|books?|keys?|tablet|shoes?|medication|"
    r"purse|laptop|jumper|pencils?|cash|wallet|charger|glasses|shed|garden|flag|ball|sign|net|gym|"
    r"hut|form|forms|paperwork|file|report|record|records|inhaler|lunch|trainers|toys?|cat|dog|"
    r"hamster|page|pages|piece|parcel|letter|email|taxi|ehcp|dates?|signature|information|details|"
    r"worker|cover|attendance|confidence|appetite|motivation|interest|behaviour|smile|friends|"
    r"anxiety|symptoms|marks|bruis\w+|rash|scratch\w*|chocolate|sweets|teacher's)(?: \w+)? ?$",
    re.IGNORECASE,
)
# A sentence about a paper or a sign, until somebody is named in it.
PAPER = re.compile(
    r"\W*(?:(?:the|a|this|his|her|their|our|two|three|some|one|copies of the)\b ?)*(?:[\w-]+ )?"
    r"(?:files?|forms?|notes for|notes of|pages?|rotas?|reports?|signatures?|registers?|charts?|"
    r"logs?|records?|paperwork|sign on|minutes of|attachments?|chronology)\b",
    re.IGNORECASE,
)
SOMEBODY = re.compile(
    r"\b(?:he|she|they|him|hes|shes|child|pupil|boy|girl|baby|children)\b|: ", re.IGNORECASE
)
SAYING = re.compile(
    r"\bdragg\w+ (?:his|her|their|its) (?:feet|heels)\b|\bstroke of (?:work|luck|genius)\b|"
    r"\bblue (?:file|folder|book|tray|room|group|team|bag|table|form|pen|class|zone)\b|"
    r"\brefus\w+ to go to (?:school|bed|lessons?|class|college|nursery|sleep|his|her|the)\b",
    re.IGNORECASE,
)
# What others saw or did, reported afterwards.
REPORTED = re.compile(
    r"\b(?:has|have|had) been seen (?:on|at|near|in|by)\b|"
    r"\b(?:neighbours?|mum|dad|nan|they|public|passer-?by|parents?|landlord|she|he) "
    r"(?:rang|called|phoned) (?:the )?police\b",
    re.IGNORECASE,
)
GROWN_UP = re.compile(
    r"\b(?:worker|gp|doctor|camhs|school|letter|form|report|team|office|parents?|mother|father|"
    r"mum|dad|nan|invoice|referral|answer|reply|feedback|council|la|books?|taxi|parcel|ehcp|email|"
    r"they'?ve|social care|police)(?:'s)? (?:\w+ )?$",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\W*(?:what|should|do|does|is|are|can|could|would|will|how|who|where|when|has|have|did|shall|"
    r"am|if)\b",
    re.IGNORECASE,
)
INNER_NO = re.compile(r"\b(?:not|no|never|any|isn'?t|aren'?t|wasn'?t)\b", re.IGNORECASE)
UNSAFE = re.compile(r"\b(?:not|isn'?t|aren'?t|never) (?:be )?safe|unsafe", re.IGNORECASE)
CALM_NO = re.compile(
    r"\b(?:not|isn'?t|aren'?t|no longer|never) (?!allow|suppos|meant|permit|leav|go\b)|"
    r"\b(?:not|isn'?t) (?:allowed|supposed|meant|permitted) (?:to (?:come|go|be) )?(?:near|at|in|"
    r"to|on|"
    r"anywhere|inside|around)\b",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r"\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
YEAR_GROUP = re.compile(r"\b(?:in (?:year|yr|y)|aged) ?\d+\b", re.IGNORECASE)
WILL = re.compile(r"(?:\b(?:will|would|could|might)\b|'ll\b)[^.,;\n]{0,50}$", re.IGNORECASE)
TOLD = re.compile(SAYS_PAST.pattern + r"|\b\w{2,}ed\b", re.IGNORECASE)
FOR_A_WHILE = re.compile(
    r"^ (?:for|about) (?:a few|about|\d+|two|a couple of|ten|five|a)(?: \d+)? (?:second|minute|"
    r"min|"
    r"hour)s?\b",
    re.IGNORECASE,
)
APOSTROPHES = str.maketrans("’‘ʼ`´", "'" * 5)


def is_log_line(text: str, start: int) -> bool:
    """Does the sentence stand in a line that opens with a date, as a pasted log's entry does?"""
    line = text.rfind("\n", max(0, start - 1000), start) + 1
    return DATED_LINE.match(text, line) is not None
