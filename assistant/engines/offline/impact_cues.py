"""Words that show what an action changed, each with the label it supports and an example."""

from __future__ import annotations

from assistant.domain.record import Impact

# (pattern, label, an example it must find)
CUES: tuple[tuple[str, Impact, str], ...] = (
    (
        r"work(?:s|ed|ing) (?:really |very |quite |so |pretty )?(?:well|ok|okay|great|brilliantly)",
        Impact.POSITIVE,
        "thats worked really well",
    ),
    (
        r"(?:has|have|its|it.?s|thats|that.?s|this|it|that|which|she says it|"
        r"he said it|said it|says it|they) (?:has |have |had |really |does |did |"
        r"also )*(?:helped|helps|helping|worked|works)\b",
        Impact.POSITIVE,
        "he said it helped",
    ),
    (
        r"(?:been|being|much|lot|bit|far|slightly|is|was|seems?|got|getting|gotten|"
        r"feels?|a) (?:more )?(?:better|calmer|happier|settled|safer|confident|"
        r"relaxed|quieter|brighter|cleaner|kinder|engaged)\b",
        Impact.POSITIVE,
        "much more settled by register",
    ),
    (
        r"^\W*(?:and |but |so )?(?:much |a lot |so much |far |seems |seemed )?"
        r"(?:calmer|better|happier|quieter|kinder|safer|improved)\b",
        Impact.POSITIVE,
        "Calmer now",
    ),
    (
        r"\bmore (?:settled|confident|open|engaged|relaxed|talkative|willing|alert|awake)\b|"
        r"\bless (?:anxious|upset|aggressive|angry|tearful|withdrawn|disruptive|worried|tired)\b",
        Impact.POSITIVE,
        "less anxious in the mornings",
    ),
    (
        r"\bless (?:settled|confident|open|engaged|relaxed|talkative|willing)\b|"
        r"\bmore (?:anxious|upset|aggressive|angry|tearful|withdrawn|disruptive|worried|tired)\b",
        Impact.NEGATIVE,
        "she got more upset",
    ),
    (
        r"\b(?:calmed|settled|improv\w+|progress\w*|reduc\w+|decreas\w+|"
        r"dropped(?! (?:off|out|him|her|them|it|his|her|the|a)\b)|"
        r"fewer|fallen(?! (?:off|over|down|out|asleep|from|on|into|in|behind)\b))\b",
        Impact.POSITIVE,
        "incidents have reduced",
    ),
    (
        r"\bno (?:more |further |new |other |repeat |recent |real )?(?:logs?|incidents?|"
        r"repeats?|problems?|issues?|reports?|concerns?|fights?|absences?|trouble|bother|"
        r"arguments?|rows?|accidents?|tears|fuss|lates?|messages?|visits to the house|"
        r"complaints?)\b(?! (?:form|number))",
        Impact.POSITIVE,
        "no logs since we started it",
    ),
    (
        r"\b(?:is|are|was|just|still|about) (?:exactly |just )?(?:the )?same\b|"
        r"\bnothing (?:has )?(?:works?|worked|helps?|helped)\b|\bno different\b",
        Impact.NONE,
        "behaviour in lessons is same",
    ),
    (
        r"\bnone of (?:it|this|that|these|them|those)\b[^.]{0,30}\b(?:difference|help\w*|work\w*|"
        r"chang\w*|stopp\w*)\b",
        Impact.NONE,
        "none of it made the slightest difference",
    ),
    (r"\bno \w+ (?:\w+ ){0,4}since\b", Impact.POSITIVE, "no messages in school since"),
    (
        r"\b(?:has been|been|was|were|have been|both) used\b|\b(?:has|have|he|"
        r"she) attended (?:on |for )?(?:\w+ )?(?:\w+ )?of\b",
        Impact.POSITIVE,
        "this has been used",
    ),
    (
        r"\b(?:none|(?<!heard )nothing|not (?:happened|done it|been any)|hasn.?t (?:happened|"
        r"done it|been late|missed)) (?:again )?since\b|\bhasn.?t happened (?:again|"
        r"since)\b|\bnot (?:once|happened|(?:tried|done) (?:it|that|this)|been late|"
        r"missed (?:one|a \w+)) (?:again )?since\b|\b(?:never|n.?t|not) (?:yet |once )?missed\b",
        Impact.POSITIVE,
        "none since then",
    ),
    (
        r"\b(?:sle(?:pt|eps?)|goes|went) (?:all night|right through|through)\b|\bfav(?:ou?rite)?\b|"
        r"\bstay(?:s|ed|ing) in (?:class|lessons?|school|his seat|her seat)\b|"
        r"\bevery (?:day|lesson|session|time|week) since\b|\bcame straight (?:in|over|back)\b|"
        r"\bwithin (?:half an hour|an hour|(?:ten|five|\d+) min\w*)\b|\bgone from not \w+ing to\b|"
        r"\b(?:has|have) (?:phoned|rung|called|used|joined|contacted) (?:it|them)\b|"
        r"\b(?:made|got|has) (?:a|one|two|some|new) (?:new )?friends?\b|\bcan breathe\b|"
        r"\b(?:half|most|\w+ of the \w+) (?:nights|days|sessions|lessons|weeks|mornings)\b|"
        r"\b(?:said|says|say) yes\b|\brelieved\b|\bsmil(?:es|ed|ing)\b",
        Impact.POSITIVE,
        "and he slept through",
    ),
    (
        r"\bonly (?:been )?\w+ (?:once|twice) since\b|\b(?:only|just) (?:once|twice|one|two|three|"
        r"\d+)\b[^.;]{0,20}\bsince\b|"
        r"\bsince (?:then )?(?:its |it.?s |there.?s |theres |we.?ve had |he.?s |hes |"
        r"she.?s |shes )?(?:been )?only\b|\bdown (?:to|from)\b|\bup (?:to|from) \d+",
        Impact.POSITIVE,
        "since then only twice",
    ),
    (
        r"\b(?:agreed|agrees|agreeing|accepted|accepts|complied|apologised|apologized|"
        r"said sorry|say sorry|says sorry|consented|signed)\b",
        Impact.POSITIVE,
        "mum agreed to come in",
    ),
    (
        r"\b(?:joined in|joins in|engag(?:es|ed|ing)(?! with me)|opened up|opens up|"
        r"opening up|talks? (?:more|to|about)|talked (?:about|openly)|responded well|"
        r"responds well|enjoy(?:s|ed|ing)?|loves|likes it|look(?:s|ed)? forward|"
        r"attend(?:s|ed|ing) (?:every|all|each|both|well|regularly|most)|turned up|"
        r"came (?:along|to (?:the|both|every|all))|thanked|welcomed|was (?:pleased|"
        r"grateful|receptive|supportive|happy|keen|open)|were (?:pleased|grateful|"
        r"receptive|supportive)|supportive|went well|gone well|goes well|going well)\b",
        Impact.POSITIVE,
        "he joined in the first one",
    ),
    (
        r"\b(?:can|could|able to|manages? to|managed to|managing|"
        r"knows?) (?:now )?(?:tell|name|say|explain|use|recall|do|list|ask|sit|stay|"
        r"walk|go|come|get|share|sleep|eat|talk|recognise|identify|to|better)\b",
        Impact.POSITIVE,
        "he can tell you the rules",
    ),
    (
        r"\b(?:does|do|doing|uses|using|done|comes|eats|sleeps|sleeping|attends|"
        r"hands? it in|handing it in) (?:it |that |them |this )?(?:now|every day|"
        r"without|more|through|better)\b|\bnow (?:comes|uses|asks|tells|eats|hands|"
        r"goes|sits|talks)\b",
        Impact.POSITIVE,
        "kicked off the first week but does it now",
    ),
    (
        r"\b(?:went|gone) (?:back )?(?:to|into) (?:his|her|their) (?:room|class|bed|"
        r"seat|lesson)\b|\b(?:moved away|walked away|came down|did as|did so|"
        r"stopped(?: when| after| for| doing| it)?|ate (?:it|all|well)|has stopped|"
        r"have stopped|ceased)\b",
        Impact.POSITIVE,
        "he went to his room",
    ),
    (
        r"\b(?:assisted in|assisted with|gave us|led to (?!more)|which led|"
        r"resulted in (?:her|him|them) (?:talking|telling)|took (?:it|"
        r"this) (?:on board|seriously|well)|followed through|picked (?:it|them) up|"
        r"have it now|on (?:their|its) way|attended within|arrived|found (?:him|her|"
        r"them)|responded|positive(?:ly)?)\b",
        Impact.POSITIVE,
        "who assisted in looking at plans",
    ),
    (
        r"\b(?:worse|worsen\w*|escalat\w+|deteriorat\w+|(?:gone|went) up(?! (?:a|an|one|two|"
        r"three) )|increas(?:ed|"
        r"ing)(?:ly)?|more (?:frequent|often|incidents|logs|aggressive|violent)|"
        r"backfired|spiralled|(?:upsets?|wakes|scares|distresses|annoys|winds) (?:him|her|them|it)"
        r"(?: up)?(?: more)?|made (?:it|him|her|things) (?:more|worse)|"
        r"(?:ended|cut off|put the phone down on) (?:the|our|my) (?:call|meeting|visit)|"
        r"put the phone down|shut the door|scared of (?:it|them))\b",
        Impact.NEGATIVE,
        "its got worse",
    ),
    (
        r"\b(?:refus(?:es|ed|ing|al)|declin(?:ed|es|ing)|hung up|hangs up|kicked off|"
        r"kicks off|walked out|walks out|stormed (?:out|off)|ran (?:off|out|away)|"
        r"swore|shouted|ripped (?:it|up)|tore (?:it|up)|threw (?:it|the)|angry|"
        r"furious|abusive|aggressive|hostile|defensive|denied|denies|rejected|"
        r"turned down|not happy|unhappy|upset by|wouldn.?t (?:engage|talk|come|let|go|"
        r"sign|agree|open|answer|speak|take|do|join|tell|say|listen|stop|eat|wear|"
        r"use)|won.?t (?:engage|talk|come|let|"
        r"go|sign|agree|open|answer|speak|take|do|join|tell|say|listen|stop|eat|wear|"
        r"use)|did ?n.?t want|doesn.?t want|"
        r"did not want|not want(?:ing)? (?:to|any)|withdrew|withdrawn (?:consent|"
        r"from)|difficult to (?:assist|manage)|increasingly difficult|struggl\w+|"
        r"complain(?:ed|t|s)|lost (?:his|her) temper|told (?:us|me|her|him) to (?:get|"
        r"go|mind)|none of (?:our|your|my) business|cancell?ed|postponed|"
        r"broken (?:once|twice|\w+ times|it)|breached)\b",
        Impact.NEGATIVE,
        "mum hung up",
    ),
    (
        r"\bno (?:real |noticeable |obvious |visible |lasting |immediate )?(?:effect|"
        r"difference|change|impact|improvement|reply|response|answer|ans|contact|update|news|"
        r"call back|word|engagement|joy|luck|progress)\b",
        Impact.NONE,
        "left a voicemail no reply",
    ),
    (
        r"\b(?:did ?n.?t|did not|has ?n.?t|has not|have ?n.?t|have not|does ?n.?t|"
        r"does not|isn.?t|is not|not|never|hasnt|didnt|havent|doesnt|isnt|wasnt|"
        r"wasn.?t) (?:been |really |yet |actually |even |seem to |seemed to |made? |"
        r"make |making )*(?:help(?:ed|ing)?|work(?:ed|ing)?|chang(?:e|ed|ing)|"
        r"stop(?:ped)?|improv(?:e|ed|ing)|(?:a |any |much )?(?:of a )?difference|"
        r"used?|used it|turn(?:ed)? up|attend(?:ed)?|come|came|show(?:ed)?|repl(?:y|"
        r"ied)|respond(?:ed)?|answer(?:ed)?|rung? back|call(?:ed)? back|phoned? back|"
        r"picked up|returned|taken (?:it )?up|take it up|filled|happened(?! (?:again )?since)|"
        r"materialised|"
        r"collected|engag(?:e|ed|ing)|heard(?: back| anything)?|received|had (?:a |"
        r"any )?(?:reply|response|effect|impact|change))\b",
        Impact.NONE,
        "not used it yet",
    ),
    (
        r"\b(?:heard nothing|nothing (?:(?:\w+ ){0,3}(?:written|sent|comes|came|come|heard) back|"
        r"changed|back|came of it|has changed|happened)|unanswered|"
        r"still not (?:done|been|happened|had|got)|still hasn.?t|still no\b|"
        r"not taken up|ignored (?:it|us|this|the)|carr(?:ied|ies|ying) on|"
        r"continu(?:es|ed|ing)|keeps? (?:on )?(?:doing|going|happening)|still (?:not |"
        r"no )?(?:doing|happening|going|hitting|coming|does|refus\w+|hungry|late|"
        r"missing|happens|hits|goes|\w+ing)|back to (?:how|where|normal|square|"
        r"the same|doing)|the same|to no avail|no further forward|in vain|"
        r"straight to voicemail|went to voicemail|voicemail (?:each|every|both|all) |"
        r"(?:nobody|no one|no.?body) (?:(?:has|ever|had) )*(?:answered|came|in|home|(?:rung|called|"
        r"phoned|got|been|come|written) (?:back|in touch))|"
        r"(?:has|did|does) ?n.?t last(?:ed)?|not lasted|lasted (?:a|one|two|three|four|"
        r"five|six|\d+) \w+|"
        r"no show|dna|did not attend|unread)\b",
        Impact.NONE,
        "hes still doing the dancing",
    ),
    (
        r"\bsaid no\b(?! (?:more|one|doubt|problem))|\bonly (?:been|come|came|attended|turned up|"
        r"gone|managed|done|had)(?: to| for)? (?:one|two|once|twice|three|\d+)(?: \w+)? of\b",
        Impact.NEGATIVE,
        "we offered early help and she said no",
    ),
    (
        r"\bnot (?:been )?(?:followed|kept to|stuck to|implemented|put in place|completed|"
        r"actioned)\b|\bnothing (?:has |had )?(?:come|came) (?:of|from)\b",
        Impact.NONE,
        "the plan was not followed",
    ),
    (r"\b(?:was|is|were|are) (?:so |really )?made up\W*$", Impact.POSITIVE, "he was made up"),
)
