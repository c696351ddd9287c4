"""What is dangerous only when the sentence says it is so now, each with its examples."""

from __future__ import annotations

from assistant.domain.rules.danger_patterns import DangerKind

# What is dangerous only when the sentence says it is so now: (kind, pattern, found, passed).
NOW_PATTERNS: tuple[tuple[DangerKind, str, str, str], ...] = (
    (
        DangerKind.MISSING,
        r"\b(?:can.?t|cannot|can not|couldn.?t|unable to) find (?:(?-i:[A-Z][a-z]+)|"
        r"(?:\w+ )?anywhere)"
        r"|\b(?:not|hasn.?t|haven.?t|never) (?:yet )?(?:returned(?! (?:the|a|any|my|"
        r"our|his|her|it)\b)|come back|come home|"
        r"come in|arrived|turned up(?! (?:for|to|on)))\b(?! (?:any|the|my|"
        r"our) (?:calls?|email|form|"
        r"slip|voicemail))"
        r"|\b(?:legged it|run off|run away|bolted|absconded|disappeared|vanished|"
        r"slipped out|got out|climbed out|taken off|left the (?:building|site|"
        r"premises|house|unit))\b"
        r"|\b(?:not got|haven.?t got|lost) eyes on\b|\bfound wandering\b|"
        r"\bwandering (?:on|in|along|round) the\b",
        "cant find Leo anywhere",
        "he ran off last week and mum brought him back",
    ),
    (
        DangerKind.SUICIDE,
        r"\b(?:say|said|saying|says|messag\w+|text\w*|sent|left|wrote|"
        r"posted)\b[^.!?\n]{0,30}\b(?:goodbye(?! to)|cant do this any ?more|"
        r"can.?t do this any ?more|can.?t go on|sorry for everything)\b"
        r"|\b(?:jump|jumping|step|walk|throw \w+) (?:off|in front of|from|under) (?:a|"
        r"the|of a) ?\w+"
        r"|\b(?:rope|noose|ligature)\b|\b(?:(?:kill|hang|strangle|strangling|hanging|"
        r"killing|drown)|(?:will|going to|gonna|wants? to|trying to|about to|is|are|.s) "
        r"(?:hurt|harm|hurting|harming)) (?:himself|herself|themsel\w+|myself)\b"
        r"|\b(?:doesn.?t|does not|don.?t|do not) want to (?:live|be alive|wake up|be here)\b",
        "she messaged her friend saying goodbye just now",
        "he said goodbye to his teacher",
    ),
    (
        DangerKind.SELF_HARM,
        r"\bfresh cuts\b|\bbleeding\b(?! gums)|\b(?:razor|blade|"
        r"glass)\b[^.!?\n]{0,30}\b(?:bathroom|toilets?|bedroom|hand|won.?t|wont)\b",
        "he's just shown me fresh cuts",
        "we looked at fresh cut flowers",
    ),
    (
        DangerKind.WEAPON,
        r"\b(?:knife|knives|machetes?|blades?|with (?:\w+ )?(?:bats|hammers?)|guns?|"
        r"weapons?|acid)\b"
        r"[^.!?\n]{0,30}\b(?:waiting|outside|coming|at the gates?|on (?:him|her|them)\b|"
        r"at home and|stab|hurt|kill)"
        r"|\b(?:waiting|outside|coming)\b[^.!?\n]{0,40}"
        r"\b(?:knife|knives|machetes?|blades?|with (?:\w+ )?(?:bats|hammers?)|guns?|weapons?)\b",
        "a group of lads with bats are waiting for him outside",
        "bats and balls are kept outside",
    ),
    (
        DangerKind.BEING_HURT,
        r"\b(?:dragging|dragged) (?:him|her|them)\b|\b(?:has|got|have) hold of (?:him|"
        r"her|them|the (?:baby|child|kids?|girl|boy))\b|\bheld down\b|"
        r"\bpinned (?:down|against)\b"
        r"|\bbeing (?:hit|beaten|hurt|attacked|kicked|punched|strangled|killed|chased|"
        r"followed)\b[^.!?\n]{0,40}\b(?:now|tonight|today|by)\b"
        r"|\b(?:alone|on (?:his|her|their) own|by (?:himself|herself|"
        r"themselves)) in (?:the|a) (?:house|flat|car|street|road|park|caravan|"
        r"hotel)\b"
        r"|\b(?:kill|stab|shoot|batter|beat|hurt) (?:him|her|them|mum|me|us|"
        r"(?-i:[A-Z][a-z]+))\b[^.!?\n]{0,30}\b(?:tonight|after school|when|later|"
        r"today|at home time)\b",
        "her uncle is dragging her to the car",
        "he dragged his bag along the floor",
    ),
    (
        DangerKind.UNSAFE_HOME,
        r"\bnot to (?:be sent|send|let|make|take|go|ring|call)(?: (?:him|her|them|"
        r"me))?(?: go)?(?: back)? home\b|\b(?:begging|begs|pleading|refusing|"
        r"refuses)\b[^.!?\n]{0,40}\b(?:home|leave|go (?:back|with))\b"
        r"|\bout of the country\b|\b(?:fgm|forced (?:to marry|"
        r"marriage))\b[^.!?\n]{0,40}\b(?:tonight|tomorrow|today|this week\w*)\b|"
        r"\bthrown (?:him|her|them) out\b|\blocked out of the (?:house|flat)\b",
        "she's begging us not to send her home",
        "mum asked the taxi not to go home by the main road last year",
    ),
    (
        DangerKind.PERPETRATOR,
        r"\b(?:dad|father|stepdad|stepfather|uncle|boyfriend|partner|ex|abuser|"
        r"perpetrator|man|men|brother|grandad)\b[^.!?\n]{0,30}\b(?:on (?:his|her|"
        r"their) way|coming|come|trying|is here|are here)\b[^.!?\n]{0,30}\b(?:take|"
        r"snatch|grab|hurt|court order|not allowed|drag\w*|drunk|"
        r"threat\w*)\b"
        r"|\bin the (?:house|home|flat|room|car)\b (?:\w+ )?with (?:the (?:girls|boys|"
        r"kids|children|baby)|her|him|them)\b[^.!?\n]{0,40}\b(?:one (?:she|he|"
        r"they) (?:told|said)|hurt|abus\w+|hit|touch\w*|accused|bail)\b",
        "his stepfather is on his way to school to take him and there's a court order",
        "dad is coming to collect him at 3",
    ),
    (
        DangerKind.MEDICAL,
        r"\b(?:can.?t|cannot|couldn.?t|won.?t|wont) (?:be )?w[ao]ken?(?: up)? ?(?:him|"
        r"her|them|mum|dad|mummy|daddy|up)?\b|\blips are blue\b|\b(?:gone|going|"
        r"turned|turning) blue\b|\bbeen (?:given|"
        r"spiked)\b[^.!?\n]{0,20}\b(?:something|drink|drugs?)\b",
        "she's been given something and we can't wake her",
        "mummy was asleep and I couldnt wake her up so I had crisps",
    ),
    (
        DangerKind.MISSING,
        r"\b(?:no.?one|nobody) has (?:seen|heard from) (?:him|her|them)\b"
        r"|\b(?:on|onto|in|into|over) (?:to )?the (?:motorway|dual carriageway|railway|tracks|"
        r"main road|river|canal|lake|sea)\b",
        "he left last night and no one has seen him since",
        "they walked along the canal on a trip last week",
    ),
    (
        DangerKind.SUICIDE,
        r"\bnothing (?:left )?to live for\b|\b(?:walk|step|run|jump|lie) (?:out )?(?:onto|into|in "
        r"front of|off|under|on) (?:the |a |some )?(?:tracks?|traffic|trains?|lorry|car|bus|bridge|"
        r"roof|railway|motorway|road)\b"
        r"|\b(?:is|are) (?:currently |now |still |up )?on (?:a |the )(?:roof|bridge|"
        r"ledge|tracks)\b",
        "he says he has nothing to live for",
        "he said he had nothing to live for when his dog died",
    ),
    (
        DangerKind.OVERDOSE,
        r"\b(?:taken|took|swallowed|eaten)\b[^.!?\n]{0,40}\b(?:about )?(?:\d{1,3}|"
        r"loads|lots|all|most)"
        r" of (?:them|it)\b|\b(?:taken|swallowed) (?:some of )?(?:his|her) "
        r"(?:mum|dad|nan|gran|sister|brother).?s \w+"
        r"|\b(?:swallowed|eaten) (?:a |some |two |three )?(?:batter(?:y|ies)|magnets?|"
        r"bleach|glass)\b",
        "shes told me shes taken her mums sertraline, about 15 of them",
        "he swallowed a battery in Year 1",
    ),
    (
        DangerKind.WEAPON,
        r"\bbarricaded\b|\bgot hold of (?:a|an|some|the) (?:\w+ )?(?:petrol|lighter|knife|scissors|"
        r"blade|hammer|bat|glass|screwdriver|saw)\b"
        r"|\b(?:there is|there.s|has (?:just )?(?:set|lit|"
        r"started)) (?:a )?fire\b(?! drill| alarm| door)"
        r"|\b(?:is|are) on fire\b",
        "He has barricaded himself in the art room",
        "there was a fire drill today",
    ),
    (
        DangerKind.BEING_HURT,
        r"\bhas just (?:\w+ )?(?:punched|hit|slapped|kicked|attacked|grabbed|stabbed|"
        r"strangled|thrown|"
        r"assaulted|pushed|bitten|headbutted) (?:him|her|them|mum|dad|the baby|a member)\b"
        r"|\bcan.?t get (?:out|away)\b"
        r"|\b(?:man|adult|stranger|someone|lad)\b[^.!?\n]{0,40}\b(?:picking|meeting|collecting) "
        r"(?:him|her|them)\b[^.!?\n]{0,30}\b(?:today|tonight|after school|now)\b",
        "Dad has just punched him in the car park",
        "he has just hit the ball over the fence",
    ),
    (
        DangerKind.PERPETRATOR,
        r"\b(?:mum|dad|carer|parent|childminder|nan|gran|stepdad|boyfriend|partner|ex)\b"
        r"[^.!?\n]{0,12} (?:is|are) (?:\w+ )?(?:drunk|off (?:his|her) head|out of it|paralytic)\b"
        r"|\b(?:outside|at the gate|in reception|here)\b[^.!?\n]{0,50}\b(?:injunction|court order|"
        r"non.?mol\w*|restraining|bail|not allowed)\b",
        "the carer is drunk and there are two babies in the house",
        "dad is not allowed contact under the court order",
    ),
)
