"""Patterns for answers to the flow's questions, each with an example it must find."""

from __future__ import annotations

import re
from functools import cache

from assistant.domain.text import Section
from assistant.engines.offline.any_case import AnyCase

# question id, pattern, value (None: the words themselves), an example
RULES: tuple[tuple[str, str, str | None, str], ...] = (
    (
        "child-gender",
        r"(?:^\W*a|\b(?:hes a|he's a|is a)) (?:\w+[\s-]){0,3}?boy\b(?! (?:in|who|from|"
        r"called|pushed))",
        "boy",
        "he is a Year 6 boy",
    ),
    (
        "child-gender",
        r"(?:^\W*a|\b(?:shes a|she's a|is a)) (?:\w+[\s-]){0,3}?girl\b(?! (?:in|who|"
        r"from|called|pushed))",
        "girl",
        "she's a Year 2 girl",
    ),
    (
        "child-gender",
        r"\b(?:non.?binary|gender fluid|genderfluid)\b",
        "non-binary",
        "they are non-binary",
    ),
    (
        "child-gender",
        r"\b(?:gender|sex)\s*[:\-]?\s*(?:is )?male\b|(?<=, )male\b",
        "boy",
        "gender: male",
    ),
    (
        "child-gender",
        r"\b(?:gender|sex)\s*[:\-]?\s*(?:is )?female\b|(?<=, )female\b",
        "girl",
        "gender: female",
    ),
    (
        "child-address",
        r"\b(?:address(?: is|:)?|lives at|living at|lives on|"
        r"live at)\s+(?:\d+[A-Za-z]?|flat|the|[A-Z])[^.\n;]{4,80}",
        None,
        "lives at 4 Mill Lane",
    ),
    (
        "child-address",
        r"(?:\b(?:[Ff]lat|[Aa]pt|[Aa]partment|[Uu]nit) \w+,? )?\b\d{1,4}[A-Za-z]? "
        r"(?:[A-Z][\w']+ ){1,3}(?:Road|Street|Avenue|Lane|Close|"
        r"Drive|Way|Court|Crescent|Terrace|Gardens|Place|Grove|Rd|St|Walk|View|Rise|Row|Mews|Park|"
        r"Hill|Square|Croft|Fold|Heights|Parade|Bank|Green|Meadows?|Vale|"
        r"Ave)\b(?:,? (?![A-Z]{1,2}\d)[A-Z]\w+)?(?:,? [A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})?",
        None,
        "12 Beech Grove",
    ),
    (
        "child-school",
        r"\b(?:attends|goes to|is at|pupil at|student at|on roll at|school is|"
        r"school:)\s+(?:the )?[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|of|and|the))*",
        None,
        "attends Hillview Primary",
    ),
    (
        "child-school",
        r"\b(?:at|in) the (?:PRU|pupil referral unit)\b[^.,;\n]{0,20}",
        None,
        "at the PRU 3 days",
    ),
    (
        "child-ethnicity",
        r"\b(?:white (?:british|irish|other|european)|black (?:british|african|"
        r"caribbean)|british (?:asian|pakistani|indian|bangladeshi)|asian british|"
        r"mixed (?:race|heritage|white[\w ]*)|dual heritage|gypsy roma|"
        r"(?:irish )?traveller|ethnicity[: ]+[\w /]+|of (?:pakistani|indian|"
        r"bangladeshi|somali|nigerian|ghanaian|polish|romanian|chinese|arab|"
        r"kurdish) (?:heritage|origin|background))\b",
        None,
        "white British",
    ),
    (
        "child-language",
        r"\b(?:(?:first|home|main) language (?:is |at home is )?[:\-]?\s*\w+|"
        r"speaks? (?:\w+ and )?(?:english|welsh|polish|urdu|punjabi|arabic|somali|"
        r"romanian|bengali|ukrainian|portuguese|kurdish|tamil|turkish|farsi|pashto|"
        r"gujarati|\w+ at home)\b|\bEAL\b|welsh speaking|first language welsh|"
        r"needs? (?:an )?interpreter)",
        None,
        "first language is Polish",
    ),
    (
        "child-send",
        r"\b(?:no (?:send|sen|additional needs|ehcp)\b|(?:has |on |"
        r"with )?(?:an? )?(?:ehcp|ehc plan|sen support|send support|idp|aln|"
        r"sen register|send register|statement of sen)\b[^.,;\n]{0,40}|"
        r"(?:diagnosed with|diagnosis of|has a diagnosis of) [^.,;\n]{3,50}|"
        r"(?:awaiting|waiting for|on the waiting list for|"
        r"on the pathway for) (?:an? )?(?:asd|adhd|autism|camhs|"
        r"assessment)[^.,;\n]{0,40})",
        None,
        "has an EHCP for speech",
    ),
    (
        "child-legal-status",
        r"\b(?:looked[\s-]after(?: child)?|\bLAC\b|\bCLA\b|(?:section|s\.?) ?(?:20|31|"
        r"76)\b|(?:interim |full )?care order|child protection plan|cp plan|"
        r"on the (?:cp|child protection) register|child in need(?: plan)?|"
        r"\bCIN(?: plan)?\b|special guardianship(?: order)?|\bSGO\b|"
        r"child arrangements order|kinship (?:care|placement|foster\w*)|"
        r"private(?:ly)? foster\w*|foster (?:care|placement)|in foster care|adopted|"
        r"out of area placement)\b",
        None,
        "on a child protection plan",
    ),
    (
        "social-worker",
        r"\b(?:(?:his|her|their|the|has an? (?:allocated )?|allocated |"
        r"got an? ) ?social worker(?: is|:| called|"
        r" named)?(?: [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)?|no (?:current |"
        r"allocated )?social worker|not (?:currently )?(?:known|"
        r"open) to (?:social care|children'?s services|social services)|(?:open|known|"
        r"closed) to (?:social care|children'?s (?:services|social care)|"
        r"social services|early help))\b",
        None,
        "her social worker is Donna Price",
    ),
    (
        "household",
        r"\b(?:(?:lives?|living|lived|stays?|staying) (?:at home )?with|(?:household|"
        r"at home)(?: is| are|:)|(?:in|at) (?:the )?home (?:there )?(?:is|are)|"
        r"placed with|been with us since|the home\b|other (?:yp|young people|"
        r"residents)[^.;\n]{0,14} in the home)[^.;\n]*",
        None,
        "lives with mum and his nan",
    ),
    (
        "household",
        r"(?<![\w])(?:mum|mam|dad|nan|gran|grandmother|mums partner|mum's partner|"
        r"stepdad)\b[^.;\n]{0,50}?(?:\band\b|,)[^.;\n]{0,80}(?:brother|sister|baby|"
        r"sibling|partner|dad|nan|gran|twins?)[^.;\n]*",
        None,
        "mum, mums partner and his brother",
    ),
    (
        "contact-with-parents",
        r"\b(?:sees? (?:his|her|their) (?:\w+ )?(?:dad|mum|father|mother|parents|"
        r"mam)[^.;,\n]*|(?:limited|no|weekly|regular|supervised|monthly|fortnightly|"
        r"letterbox|phone|unsupervised|some|little) contact(?: with)?[^.;\n]*|"
        r"contact (?:with|is|every|arrangements)[^.;\n]*|(?:dad|mum|father|"
        r"mother) (?:is )?not (?:on the scene|around|involved|in contact)[^.;\n]*|"
        r"(?:at|with) (?:dads|dad's|mums|mum's|his dads|her dads) (?:on|every|at|some|"
        r"most)[^.;\n]*)",
        None,
        "sees his dad some weekends",
    ),
    (
        "other-children",
        r"\b(?:\d|one|two|three|four|five|no) (?:other |younger |older |little |"
        r"half )*(?:siblings?|brothers?|sisters?|children|kids|yp|"
        r"young people)\b[^.;\n]{0,60}|\b(?:a |his |her |their )(?:younger |older |"
        r"baby |little |half |step)?\s?(?:brother|sister|sibling)s?\b[^.;\n]{0,50}|"
        r"\bonly child\b",
        None,
        "3 other YP in the home",
    ),
    (
        "parental-responsibility",
        r"\b(?:\w+ ){0,3}?\b(?:has|have|holds?|share[sd]?|with|got|got no|"
        r"no) (?:\w+ )?(?:parental responsibility|PR)\b[^.;,\n]{0,50}",
        None,
        "mum has PR",
    ),
    (
        "police-contacted",
        r"\b(?:police (?:have it|are (?:aware|involved|here|on|coming|attending|out)|"
        r"have been (?:called|informed|contacted|told|rung)|informed|called|contacted|"
        r"notified|attended|on (?:their|the) way)|(?:rang|ringing|called|calling|"
        r"phoned|rung|contacted|reported (?:it )?to|spoke to|told|informed|dialled|"
        r"on the phone to) (?:the )?(?:police|999|101)|crime (?:number|ref\w*)|(?:log|"
        r"incident) (?:number|no\.?) ?\d+)\b",
        "yes",
        "ringing 999 now",
    ),
    (
        "police-contacted",
        r"\b(?:police (?:not|haven'?t been|have not been) (?:called|contacted|"
        r"informed|involved|told)|(?:not|haven'?t|have not|no one has|"
        r"nobody has) (?:called|rung|contacted|informed|told|involved|"
        r"reported (?:it )?to) (?:the )?police|no police (?:involvement|contact)|"
        r"police no\b)",
        "no",
        "police not contacted",
    ),
    (
        "safe-tonight",
        r"\b(?:(?:will be |be |is |hes |shes |he'?s |she'?s )?(?:safe|staying (?:with|"
        r"at)|going (?:home )?(?:to|with)|sleeping at|collected by|picked up by|"
        r"with (?:his|her) \w+) [^.;\n]{0,40}?tonight|tonight (?:he|she|"
        r"they)[^.;\n]{0,60}|safe tonight|waking night staff on)\b",
        "yes",
        "she will be with her nan tonight",
    ),
    (
        "safe-tonight",
        r"\b(?:not safe (?:to go home )?tonight|nowhere to (?:go|sleep|stay) tonight|"
        r"can.?t go home tonight)\b",
        "no",
        "not safe to go home tonight",
    ),
    (
        "child-location",
        r"(?<!think )(?<!sure )(?<!if )\b(?:(?:(?:he|she|"
        r"they)(?:'s|’s| is| are)|hes|shes|theyre|[A-Z][\w-]+(?:'s|"
        r"’s| is)) (?:currently |now |safe |here |still |back |sat |sitting |"
        r"downstairs |upstairs |at the moment )*(?:in|at|with|here|on|downstairs|"
        r"upstairs|outside|asleep)\b(?! (?:any |immediate |real |no |great |serious |a lot of |"
        r"high )*(?:danger|risk|trouble|pain|tears|need|fear|shock|crisis|debt|love|odds|"
        r"a (?:state|mood|mess|panic)|y(?:ea)?r\b|y\d))[^.;\n]{0,60}|(?:dont|don't|don’t|do not|"
        r"no idea) (?:know )?where (?:he|she|they) (?:is|are)|(?:whereabouts|"
        r"location) unknown|missing since[^.;\n]{0,30})",
        None,
        "shes with me in class",
    ),
    (
        "parents-informed",
        r"\b(?:don.?t|do not|didn.?t|did not) want (?:them|him|her|mum|dad|mam|(?:the |his |her |"
        r"their )?(?:parents|family|carers?)) (?:to know|told|informed|to find out)\b",
        "no",
        "don't want them to know yet",
    ),
    (
        "parents-informed",
        r"\b(?:(?:mum|dad|mam|gran|nan|grandmother|parents?|carers?|mother|father|"
        r"family|foster carers?)(?: and (?:mum|dad|nan))? (?:know|knows|is aware|"
        r"are aware|aware|has been (?:told|informed)|have been (?:told|informed)|"
        r"was (?:told|informed)|were (?:told|informed)|been told|"
        r"informed)(?: (?:about|of|that|we))?(?: (?:this|the|it|a))?(?: referral)?\b|"
        r"(?:told|informed|spoke to|spoken to|discussed (?:it |this |"
        r"the referral )?with) (?:mum|dad|mam|gran|nan|parents?|the family|carers?|"
        r"grandmother|both parents)[^.;\n]{0,30}(?:referral|referring|this form|"
        r"social care|early help))",
        "yes",
        "mum is aware of the referral",
    ),
    (
        "parents-informed",
        r"\b(?:(?:mum|dad|mam|parents?|carers?|family|nan|gran) (?:do(?:es)?n.?t know|"
        r"not (?:been )?(?:told|informed|aware)|has ?n.?t been (?:told|informed)|"
        r"have ?n.?t been (?:told|informed)|is ?n.?t aware|are ?n.?t aware|is unaware|"
        r"are unaware)|(?:have ?n.?t|has ?n.?t|not|did ?n.?t|"
        r"have not) (?:yet )?(?:told|informed|spoken to|tell|contacted) (?:mum|dad|"
        r"parents?|the parents|home|family|carers?|either parent)\b(?! yet))",
        "no",
        "parents not told",
    ),
    (
        "parents-informed",
        r"\b(?:will (?:tell|ring|speak to|inform|let) (?:mum|dad|parents?|carers?)|"
        r"(?:not|haven.?t|havent) (?:told|informed|spoken to) (?:mum|dad|parents?|"
        r"the parents|home|them) (?:about (?:it|this|the referral) )?yet|"
        r"not yet (?:told|informed)|going to (?:tell|ring|speak to) (?:mum|dad|"
        r"parents?))\b",
        "not yet",
        "havent told mum yet",
    ),
    (
        "parents-agreement",
        r"\b(?:(?:mum|dad|mam|parents?|they|both|gran|nan|grandmother|carers?|family|"
        r"mother|father|[A-Z]\w+)(?: and (?:mum|dad))? (?:(?:has|have|is|are|both|"
        r"fully|also|all|very|would|does|do) )*(?:agree[sd]?|happy|in agreement|"
        r"on board|wants?|welcomes?|supports)\b(?! to "
        r"support)[^.;\n]{0,40}?(?:\b(?:referr\w+|early help|(?:the|this|our|more|any|"
        r"some) (?:support|help)|both|assessment|family help)\b|\b(?:to|with) (?:this|"
        r"it)\b)|(?:mum|dad|mam|parents?|they|both|gran|nan|carers?|family|mother|"
        r"father) (?:(?:has|have|is|are|both|fully|also) )*(?:consent(?:s|ed)?|"
        r"given (?:consent|permission)|agree[sd]?|in agreement|on board)(?=[.,;]|$)|"
        r"consent (?:given|obtained|gained|signed)|signed (?:the |a )?(?:consent|"
        r"early help|referral|form)|with (?:mum|dad|parents?|their|her|"
        r"his)'?s? (?:consent|agreement|permission))",
        "agreed",
        "mum agrees to early help",
    ),
    (
        "parents-agreement",
        r"\b(?:mum|dad|mam|parents?|both|carers?|nan|gran|family)\b[^.;!?\n]{0,40}?\b(?:knows?|"
        r"aware|"
        r"told|informed|spoken to)\b[^.;!?\n]{0,30}? and (?:\w+ )?(?:agrees?|agreed|consents?|"
        r"consented|happy with it)\W*(?:$|[.\n])",
        "agreed",
        "Mum knows about this and agrees",
    ),
    (
        "parents-agreement",
        r"^\W*(?:yes\W+)?(?:she|he|they)(?: both| also| all| do| does)* (?:agrees?|agreed|"
        r"consents?|consented)\W*$",
        "agreed",
        "she agrees",
    ),
    (
        "parents-agreement",
        r"\b(?:(?:mum|dad|parents?|they|carers?|family|mam) (?:has |have |is |"
        r"are )?(?:refused?s?|refusing|declined?s?|does ?n.?t (?:agree|consent|want)|"
        r"do ?n.?t (?:agree|consent|want)|did ?n.?t (?:agree|consent|want)|"
        r"not (?:agree\w*|consent\w*|happy|in agreement)|"
        r"withdr[ae]w\w*)[^.;\n]{0,20}\b(?:consent|referral|help|support|early help|"
        r"this|it)\b|no consent|consent (?:refused|not given|declined|withdrawn))",
        "refused",
        "mum refuses consent",
    ),
    (
        "child-told",
        r"\b(?:(?:he|she|they|the child) (?:knows?|is aware|has been told|been told|"
        r"understands) (?:that )?(?:we|i|about (?:the|this)|this|of the) ?(?:are |am |"
        r"re )?(?:referr\w+|making|writing|passing|telling|doing)|(?:told|"
        r"explained to|spoke to) (?:him|her|them)[^.;\n]{0,30}(?:referral|referring|"
        r"pass (?:it|this) on|tell someone|share (?:it|this)))",
        "yes",
        "she knows we are referring",
    ),
    (
        "child-told",
        r"\b(?:(?:he|she|they|child) (?:does ?n.?t|do ?n.?t|"
        r"do(?:es)? not) know (?:about|that|we|i)|(?:not|haven.?t|havent) told (?:him|"
        r"her|them|the child))\b",
        "no",
        "she doesnt know about this",
    ),
    (
        "child-views",
        r"\b(?:(?:he|she|they) (?:says?|said|told (?:me|us)) (?:that )?(?:he|she|"
        r"they)(?:'d|d|’d)? (?:just )?(?:wants?|wanted|would like|likes?|"
        r"doesn.?t want|does not want|wishes|feels?)|(?:his|her|their) (?:views?|"
        r"wishes|voice))\b[^.;\n]{0,90}",
        None,
        "she says she wants to stay with nan",
    ),
    (
        "early-help",
        r"\bearly help\b[^.;\n]{0,60}|\b(?:TAF|TAC|team around the (?:family|child)|"
        r"EHA)\b[^.;\n]{0,40}",
        None,
        "early help was offered in May",
    ),
    (
        "previous-referrals",
        r"\b(?:(?:previous|earlier|last|first|no previous|another|"
        r"prior) referrals?\b[^.;\n]{0,80}|(?:previously|already|last (?:year|term|"
        r"month)) (?:submitted|made|sent|put in) (?:a|one|two|three|"
        r"the)?\s?referrals?[^.;\n]{0,80}|(?:we|i) (?:have )?referred (?:him|her|them|"
        r"the family|this)[^.;\n]{0,60}|\bNFA\b[^.;\n]{0,30})",
        None,
        "we made a previous referral in May",
    ),
    (
        "parent-contact",
        r"\b(?:rang|phoned|called|spoke (?:to|with)|spoken (?:to|with)|met with|met|"
        r"emailed|texted|meeting with|discussed (?:\w+ ){0,3}with|left a (?:voicemail|"
        r"message) (?:for|with)) (?:his |her |their |the |both )?(?:mum|dad|mam|nan|"
        r"gran|grandmother|parents?|carers?|mother|father|family|foster carers?|"
        r"grandad)\b[^.;\n]{0,60}|(?:grandmother|mum|dad|parents?|carers?|nan|gran|"
        r"mam) (?:has |have |was |were )?(?:been )?(?:spoken to|called in|contacted|"
        r"phoned|rung|invited)[^.;\n]{0,50}",
        None,
        "rang mum on 3 May",
    ),
    (
        "social-worker",
        r"\bsocial worker(?: is|:) (?:called )?\w[\w'’-]+(?: \w[\w'’-]+)?|\b(?:sw|ssw)(?: is|:)? "
        r"(?!is\b|has\b|was\b|and\b|to\b)\w[\w'’-]+(?: \w[\w'’-]+)?|\bnever (?:been )?(?:known"
        r"|open) to "
        r"(?:social care|children['’]?s services|social services)",
        None,
        "social worker is Tim Hart",
    ),
    (
        "child-send",
        r"\bdiagnosed (?:as )?(?:autistic|dyslexic|dyspraxic|deaf|epileptic"
        r"|diabetic)\b[^.;\n]{0,40}",
        None,
        "diagnosed autistic in 2022",
    ),
    (
        "child-language",
        r"\b(?:english|welsh) (?:is|as) (?:his|her|their|an?) (?:second|additional|third) "
        r"language\b",
        None,
        "English is his second language",
    ),
    (
        "parents-informed",
        r"\b(?:mum|mam|mom|dad|nan|gran|mother|father|parents|carers)(?: and (?:mum|dad|nan|gran|"
        r"stepdad|stepmum))? (?:are|is) (?:both |fully |now )*(?:aware|informed)\b|\b(?:rang"
        r"|phoned|"
        r"called|told|emailed|messaged|texted|spoke to|spoken to) (?:\w+ )?(?:mum|mam|dad|nan"
        r"|gran|parents|"
        r"carers|mother|father)[^.;\n]{0,20} (?:to say|that|about|we are|we['’]re) "
        r"[^.;\n]{0,20}referr\w*",
        "yes",
        "Mum and dad are both aware",
    ),
    (
        "contact-with-parents",
        r"\b(?:sees|visits|stays with|goes to) (?:mum|mam|dad|his dad|her dad|his mum|her "
        r"mum)(?:['’]?s)? "
        r"(?:every|each|on|once|twice|most|some|at weekends?|in the holidays)\b[^.;,\n]*",
        None,
        "sees dad every other weekend",
    ),
    (
        "child-told",
        r"\b(?:he|she|they|the child)(?: has|['’]s| have)? (?:also |now )?been told\b[^.;\n]{0,60}",
        "yes",
        "she has been told",
    ),
    (
        "child-views",
        r"\b(?:he|she|they)(?: has said (?:he|she|they)| says (?:he|she|they)| said (?:he|she"
        r"|they))? "
        r"(?:just |really )*wants? (?:it|this|things|them|him|her) to (?:stop|change|be"
        r"|go)\b[^.;\n]{0,40}",
        None,
        "he wants it to stop",
    ),
    (
        "household",
        r"\bjust (?:him|her|them|the two of them)(?: and|,)[^.;\n]{2,50}|\bin (?:foster|kinship) "
        r"care "
        r"with [^.;\n]{2,40}|^\W*with (?:his|her|their) (?:mum|mam|dad|nan|gran|aunt|auntie|uncle|"
        r"grandparents|grandmother|grandad|foster carers?)\b[^.;\n]{0,60}",
        None,
        "just him and his nan at home",
    ),
    (
        "safe-tonight",
        r"\b(?:going|gone|goes) home (?:with|to) (?:his |her |their )?(?:mum|mam|dad|nan|gran"
        r"|carers?|"
        r"aunt|auntie|grandparents)\b[^.;\n]{0,40}(?:as (?:normal|usual)|tonight)",
        "yes",
        "going home with mum as normal tonight",
    ),
    (
        "police-contacted",
        r"\b(?:spoke (?:to|with)|spoken (?:to|with)|rang|phoned|called|contacted|reported to) "
        r"(?:the )?"
        r"(?:mash|front door|children['’]?s services|social care|duty (?:team|social worker)|edt|"
        r"emergency duty team|first response)\b[^.;\n]{0,50}",
        "yes",
        "spoke to MASH at 2pm, ref 123, and the police log",
    ),
    (
        "child-address",
        # A line of its own that is a number and a street's name, whatever the street is called.
        r"(?:^|(?<=[.;\n] ))\d{1,4}[A-Za-z]? (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
        r"Dec)[a-z]*\b)(?:[A-Z][a-z'’]+ ?){2,3}(?:, [A-Z]\w+)?"
        r"(?:,? [A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})?"
        r"(?=\s*(?:$|[.;\n]))",
        None,
        "14 Rowan Walk",
    ),
    (
        "child-address",
        r"\b(?:(?:flat|apt|unit) \w+,? )?\d{1,4}[a-z]? (?!(?:min|year|week|day|month|hour|"
        r"time)\w*\b)"
        r"(?:(?!(?:the|a|down|up|from|of|to|my|his|her|our|same|this)\b)[a-z'’]+ ){1,2}(?:road|"
        r"street|"
        r"avenue|lane|close|drive|court|crescent|terrace|gardens|grove|walk|mews|rd|ave)\b"
        r"(?:,? [A-Za-z]{1,2}\d{1,2}[A-Za-z]? ?\d[A-Za-z]{2})?",
        None,
        "22 elm tree road",
    ),
    (
        "child-legal-status",
        r"\b(?:was|were|used to be|previously|formerly|been|had been) (?:on |a |an |in |under |"
        r"the )*"
        r"(?:CIN|child in need|cp|child protection|LAC|CLA|looked after|fostered|in care|"
        r"care order)\b"
        r"(?:(?! and | but )[^.,;\n]){0,40}",
        None,
        "was CIN 2021 closed",
    ),
    (
        "child-gender",
        r"(?:^|[.,;(]\s*|\b(?:pronouns?(?: are|:)?|uses|goes by) )(?:(?:he|she|they)/"
        r"(?:him|her|them)(?:/(?:his|hers|theirs))?)(?!\w)",
        None,
        "he/him. white british",
    ),
    (
        "child-send",
        r"\b(?:no (?:known |diagnosed |other |identified )*(?:disabilit(?:y|ies)|(?:special|"
        r"additional|medical|health|learning) (?:\w+ )?(?:needs?|conditions?|issues?)|"
        r"diagnos[ie]s)\b"
        r"[^.;\n]{0,70}|(?:waiting (?:for|on)|awaiting|on (?:the |a )?(?:waiting list|pathway|"
        r"list) "
        r"(?:for|with)|referred (?:for|to)|under|open to|seen by|known to) (?:an? |the |his |her )?"
        r"(?:salt|slt|speech and language|s&lt|ot|ep|ed psych|educational psychologist|"
        r"paed\w*|camhs|asd|adhd|autism|neuro\w*|community paed\w*|hearing|audiology|senco)\b"
        r"[^.;\n]{0,40})",
        None,
        "no disability we know of but waiting for a SALT assessment",
    ),
    (
        "child-send",
        r"\b(?:(?:he|she|they)(?:['’]?s| is| has|['’]?re| are| have)? |hes |shes |is |has |have |"
        r"got |"
        r"(?=type [12]))(?:(?:also|severe|mild|moderate|got|had|a|an|some|bit of|diagnosed) )*"
        r"(?:(?:type [12] )?diabet\w+|asthma\w*|epilep\w+|eczema|(?:\w+ )?allerg\w+|autis\w+|asd|"
        r"asc|"
        r"adhd|add|odd|fasd|dyslexi\w+|dysprax\w+|(?:global |speech |developmental |language |"
        r"learning )+"
        r"delay\w*|(?:partially )?deaf|hearing (?:aids?|loss|impair\w+)|(?:visually|hearing) "
        r"impaired|cerebral palsy|down.?s syndrome|learning (?:disabilit\w+|difficult\w+)|"
        r"(?:a )?wheelchair\w*|non.?verbal|speech (?:problems?|difficult\w+)|glasses|"
        r"cystic fibrosis|"
        r"an? (?:ehcp|idp))\b[^.;\n]{0,60}",
        None,
        "type 1 diabetic, diagnosed in 2022",
    ),
    (
        "child-language",
        r"\b(?:(?:(?:he|she|they|family|mum|dad|parents)\s+)?(?:all )?speaks? [a-z]+"
        r"(?:(?:,| and| &| ?\+| or) ?[a-z]+){1,3}(?=\s*(?:$|[.,;\n]| at home))|"
        r"[a-z]{4,} (?:spoken )?at "
        r"home(?=\s*[.,;]\s*(?:mum|dad|parents?|family|needs?|no|but|interpreter|"
        r"english)))[^.;\n]{0,60}",
        None,
        "speaks english & twi",
    ),
    (
        "child-language",
        r"\b(?:(?:mum|mam|dad|nan|gran|parents?|family|carers?|mother|father|both)(?: and (?:mum|"
        r"dad))? "
        r"(?:would |will |does ?n.?t |do ?n.?t |may |"
        r"might )?needs? (?:an? )?(?:\w+ )?interpreters?|"
        r"no interpreter)\b[^.;\n]{0,40}",
        None,
        "mum needs an interpreter dad doesnt",
    ),
    (
        "contact-with-parents",
        r"\b(?:(?:his|her|their) )?(?:dad|father|daddy|mum|mother|mam)(?:,? \(?[A-Z]\w+\)?,?)? "
        r"(?:sees|has|visits|gets|takes|only sees) (?:him|her|them)\b[^.;\n]{0,60}|\b(?:dad|"
        r"father|mum|"
        r"mother|mam)(?:['’]?s| is)? (?:in prison|abroad|passed away|died|deceased|unknown|"
        r"estranged)"
        r"\b[^.;\n]{0,40}",
        None,
        "his dad Lee sees him weekends sometimes",
    ),
)


# A question's patterns are tried only where one of these words stands: most messages answer none.
TRIGGERS: dict[str, frozenset[str]] = {
    "child-gender": frozenset(
        "he she they boy girl non nonbinary non-binary fluid genderfluid gender sex male "
        "female".split()
    ),
    "child-address": frozenset(
        "address lives living live road street avenue lane close drive way court crescent terrace "
        "gardens place grove rd st ave walk view rise row mews park hill square croft fold heights "
        "parade bank green meadow meadows vale".split()
    ),
    "child-school": frozenset("attends goes at student pupil roll school pru unit".split()),
    "child-ethnicity": frozenset(
        "white black british asian mixed dual gypsy traveller ethnicity heritage origin "
        "background".split()
    ),
    "child-language": frozenset(
        "language speaks speak eal welsh interpreter interpreters needs need home".split()
    ),
    "child-send": frozenset(
        "send sen needs ehcp ehc support idp aln register statement diagnosed diagnosis awaiting "
        "waiting pathway disability disabilities condition conditions salt slt speech ot ep psych "
        "camhs asd asc adhd autism autistic diabetic diabetes asthma asthmatic epilepsy epileptic "
        "eczema allergy allergic allergies fasd dyslexia dyslexic dyspraxia delay delayed deaf "
        "hearing "
        "impaired palsy syndrome learning wheelchair nonverbal non-verbal verbal glasses fibrosis "
        "paed paediatrician paeds senco".split()
    ),
    "child-legal-status": frozenset(
        "looked looked-after lac cla section s20 s31 s76 order protection plan cp need cin "
        "guardianship sgo kinship private privately foster adopted area".split()
    ),
    "social-worker": frozenset("sw ssw never worker open known closed".split()),
    "household": frozenset(
        "just foster kinship lives live living lived staying stays stay household home placed "
        "been other mum mam dad "
        "nan gran grandmother mums stepdad".split()
    ),
    "contact-with-parents": frozenset(
        "has gets takes prison abroad died deceased estranged passed unknown stays goes visits "
        "see sees contact scene around involved dads mums".split()
    ),
    "other-children": frozenset(
        "sibling siblings brother brothers sister sisters children kids yp people child".split()
    ),
    "parental-responsibility": frozenset("parental pr".split()),
    "police-contacted": frozenset(
        "mash services care duty edt response door police 999 101 crime log incident".split()
    ),
    "safe-tonight": frozenset("home tonight waking".split()),
    "child-location": frozenset(
        "in at with here on downstairs upstairs outside asleep where whereabouts location "
        "missing".split()
    ),
    "parents-informed": frozenset(
        "mum dad mam gran nan grandmother parent parents carer carers mother father family home "
        "them".split()
    ),
    "parents-agreement": frozenset(
        "agree agrees agreed consent consents consented happy permission agreement board want "
        "wants welcome welcomes supports signed refuse refused refuses refusing decline declined "
        "declines withdraw withdrawn withdrew not dont doesnt didnt".split()
    ),
    "child-told": frozenset("knows know aware told understands understand explained spoke".split()),
    "child-views": frozenset("want wants say says said told view views wish wishes voice".split()),
    "early-help": frozenset("early taf tac eha team".split()),
    "previous-referrals": frozenset("referral referrals referred nfa".split()),
    "parent-contact": frozenset(
        "rang phoned called spoke spoken met emailed texted meeting discussed left contacted rung "
        "invited".split()
    ),
}
ONLY_IN: dict[str, tuple[Section, ...]] = {
    "child-ethnicity": (Section.CHILD, Section.SAFETY),
    "child-language": (Section.CHILD, Section.SAFETY),
    "child-gender": (Section.CHILD,),
    "child-send": (Section.CHILD, Section.SAFETY, Section.BACKGROUND, Section.INTERVENTIONS),
    "child-location": (Section.SAFETY,),
    "safe-tonight": (Section.SAFETY,),
    "police-contacted": (Section.SAFETY, Section.INTERVENTIONS, Section.CHILD, Section.BACKGROUND),
    "household": (Section.CHILD, Section.SAFETY),
    "other-children": (Section.CHILD,),
    "child-address": (Section.CHILD, Section.SAFETY),
    "child-school": (Section.CHILD,),
    "parent-contact": (Section.INTERVENTIONS, Section.BACKGROUND),
    "early-help": (Section.INTERVENTIONS, Section.BACKGROUND, Section.CHILD),
    "previous-referrals": (Section.INTERVENTIONS, Section.BACKGROUND, Section.CHILD),
}


@cache
def compiled_rules() -> tuple[tuple[str, AnyCase | re.Pattern[str], str | None], ...]:
    """Each rule's question, pattern and value; capitals tell a school and an address."""
    return tuple(
        (
            question,
            re.compile(pattern)
            if value is None and question in ("child-school", "child-address")
            else AnyCase(pattern),
            value,
        )
        for question, pattern, value, _ in RULES
    )
