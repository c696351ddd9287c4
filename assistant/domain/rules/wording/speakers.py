"""Who may be a source, and the verbs, openings and asides around what they say."""

import re

_SAY = (
    r"said|says|say|saying|sed|told|tells|tell|telling|stated|states|stating|disclosed|"
    r"discloses|disclosing|reported|reports|reporting|wrote|writes|writing|written|explained|"
    r"explains|explaining|described|describes|describing|asked|asks|asking|"
    r"replied|replies|answered|answers|added|adds|confirmed|confirms|mentioned|mentions|"
    r"commented|comments|shouted|shouts|shouting|yelled|yells|screamed|whispered|muttered|"
    r"mumbled|texted|messaged|emailed|posted|tweeted|informed|informs|advised|advises|"
    r"shared|revealed|expressed|expresses|recalled|recalls|complained|complains|denied|denies|"
    r"denying|agreed|agrees|warned|warns|apologised|repeated|remarked|responded|called|calls|"
    r"calling|named|concluded|concludes|assessed|found|diagnosed|"
    r"suggested|suggests|recommended|recommends|requested|noted|notes|recorded|records|lists|"
    r"listed|reads|shows|showed|gives|gave|identified|identifies|observed|considers|"
    r"considered|thinks|thought|believes|believed|feels|felt|"
    r"worries|worried|fears|feared|claims|claimed|alleges|alleged|insists|insisted|admits|"
    r"admitted|maintains|argued|argues|indicated|indicates|signed|spoke|speaks|talked|talks|"
    r"thanked|threatened|promised|rated|rates|judged|graded|classed|"
    r"classes|scored|"
    r"estimated|specifies|specified|summarises|summarised|prescribed|queried|queries|suspects|"
    r"suspected|predicted|understands|hopes|joked|swore|protested|declared|announced|"
    r"testified|reckons|reckoned|raised|highlighted|attributes|attributed|put|puts|let|ruled|"
    r"decided|directed|convicted|cautioned|awarded|praised|tagged|captioned|labelled|labels|"
    r"titled|headed|refers to|referred to|mouthed|signalled|gestured|sang|chanted|spelled|"
    r"typed"
)
SAY_WORDS = frozenset(re.sub(r" to say| to", "", _SAY).split("|"))
WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
OPENING = re.compile(
    r"(?:according to|as (?:reported|described|stated|told|noted|recorded|explained|written|"
    r"given|set out|confirmed|disclosed|relayed|detailed) (?:to \w+ )?(?:by|in|on)|"
    r"in the (?:words|opinion|view) of|in [a-z]+'s (?:words|opinion|view|own words|statement|"
    r"letter|report)|in (?:his|her|their) (?:own )?(?:words|statement|letter|opinion|view|"
    r"account|police statement)|per (?:the |his |her )?(?:[a-z'-]+ ){0,3}(?:email|letter|report|"
    r"call|note|log|record|"
    r"statement|minutes)|"
    r"as per (?:the )?[a-z]+'s|from (?:his|her|the) (?:letter|report|statement|email) (?:of|"
    r"dated)|on (?:his|her|their) own account|by (?:his|her|their) own account)\b"
)
NOUN_SOURCE = re.compile(
    r"(?:statement|letter|report|email|e-mail|note|account|view|opinion|words|message|text|"
    r"voicemail|assessment|summary|entry|log|diary|explanation|answer|reply|version|response|"
    r"feedback|worry|voice sheet|finding|conclusion|diagnosis) (?:(?:of|from|by|dated|on|"
    r"in) [^,;:]{1,40}? )?(?:is that|was that|were that|that|is: |was: )"
)
TEAM_WORDS = frozenset(
    "i you we us me myself staff team school colleagues teachers home dsl ddsl "
    "dsls head headteacher "
    "teacher senco sendco mdsa mdsas ta tas lsa lsas supervisor supervisors deputy manager worker "
    "keyworker keyworkers key person everyone all most some pastoral slt office nursery governors "
    "staffroom shift ladies tutor our year here".split()
)
GENERAL_PEOPLE = frozenset(
    "people everyone everybody somebody someone anyone nobody others other some many most several "
    "various certain different local sources source locals neighbours neighbour "
    "folk parents parent "
    "mums mum dads kids children pupils pupil residents resident boys girls lads "
    "friends friend mates "
    "classmates peers public passerby passer relative community village estate "
    "gossip rumour rumours "
    "word reports families family students they one ones member members sum few couple number lots "
    "yps yp young".split()
)
OPENING_WORDS = frozenset("according as in per from on by".split())
SOURCE_NOUNS = frozenset(
    "statement letter report email e note account view opinion words message text voicemail "
    "assessment summary entry log diary explanation answer reply version response feedback worry "
    "voice finding conclusion diagnosis".split()
)
REPORTING_WORDS = (
    SAY_WORDS
    | SOURCE_NOUNS
    | frozenset("according given set relayed detailed per call written reported".split())
)
"""Without one of these in it no sentence reports anything: verbs, sources, and a word of every
opening.
"""
WHOSE = re.compile(r"(?:'s|\b(?:his|her|their|the|a)) (?:\w+ )?$")
OUR_OWN = re.compile(r"\b(?:my|our)\b")
# Each alternative begins with a letter or mark, so that other places are passed over fast.
BOUNDARY = re.compile(
    r"\.|;|:|!|\?|\(|\)|, |"
    + "|".join(
        rf"{word} (?<!\w{word} )"
        for word in "and but so when because after while then if although where until".split()
    )
)
TRIM = re.compile(
    r"(?:\b(?:has|have|had|also|later|then|again|just|previously|first|initially|already|"
    r"always|often|repeatedly|can|could|may|might|must|should|just|did|does|do|once|since|"
    r"immediately|"
    r"quietly|openly|calmly|clearly|simply|now|been|was|were|is|are|am|being|further|both|all|"
    r"regularly|never|only|sometimes|usually|still|kept|keeps|went on to|tried to|wanted to|"
    r"would|will|formally|verbally|loudly|directly|twice|subsequently|consistently|recently|"
    r"to|on|and|that|and then)\s+)+$"
)
TEAM = re.compile(
    r"(?:^|\b)(?:i|you|we|us|me|myself|staff|all staff|school staff|night staff|care staff|"
    r"day staff|our staff|team|staff team|our team|school|colleagues|teachers|teaching staff|"
    r"home|dsl|ddsl|dsls|head|headteacher|head teacher|senco|sendco|mdsas?|tas|lsas?|"
    r"lunchtime staff|midday (?:staff|supervisors)|supervisors|deputy|manager|key ?worker|"
    r"keyworkers|key person|class teacher"
    r"|everyone here|all of us|most of us|some of us|pastoral team|pastoral|safeguarding team|"
    r"slt|office|nursery|governors|staffroom|staff on (?:shift|duty|nights|days)|staff here|"
    r"support staff|residential staff|nursery staff|kitchen staff|head of year|dinner ladies|"
    r"lunchtime supervisors|form tutor|shift)(?: (?:strongly|firmly|all|both|really|"
    r"unanimously|sincerely|seriously|honestly))?\s*$"
)
GENERIC = re.compile(
    r"(?:^|\b)(?:people|some people|many people|lots of people|other people|everyone|"
    r"everybody|somebody|someone|anyone|nobody|others|many|most|some|several|various people|"
    r"a few people|a lot of people|sources|a source|locals|the locals|neighbours|"
    r"the neighbours|some neighbours|folk|parents|other parents|some parents|many parents|"
    r"several parents|the other [a-z]+s|(?:some|other|many|several|most|various|certain|"
    r"different|local) (?:of the )?(?:[a-z]+ )?[a-z]+s|local people|the other parents|"
    r"a few parents|the mums|other mums|some mums|mums|"
    r"the school gate mums|some of the (?:mums|parents|kids|children|girls|boys|dads|pupils|"
    r"lads|other \w+|neighbours|residents|mothers|families|class|year \w+|"
    r"staff from elsewhere|locals|older \w+|younger \w+)"
    r"|sum of the \w+|a few of the \w+|a couple of the \w+|several of the \w+|many of the \w+|"
    r"most of the \w+|one of the (?:mums|parents|kids|children|girls|boys|dads|neighbours|"
    r"other \w+|lads|mothers)|lots of the \w+|a number of (?:people|parents|pupils|children|"
    r"neighbours|residents|girls|boys)|kids|the kids|other kids|some kids|children|"
    r"other children|some children|the other children|other pupils|some pupils|pupils|"
    r"other residents|other boys|other girls|some girls|some boys|the other girls|"
    r"the other boys|the girls|the boys|the lads|lads|the older (?:kids|children|boys|girls|"
    r"lads|ones)|older pupils|older kids|(?:his|her|their) (?:mates|friends|classmates|peers)|"
    r"peers|classmates|friends|another parent|another mum|a parent|a mum|a neighbour|a friend|"
    r"a member of the public|a passer-?by|a relative|a family friend|a family member|a local|"
    r"a local resident|a source|residents|local residents|the community|"
    r"members of the community|the village|the estate|the rumour mill|gossip|rumours?|word|"
    r"reports|certain parents|different people|various (?:people|parents|pupils|children)|"
    r"two or three (?:people|parents)|a couple of (?:people|parents|mums|kids|girls|boys)|"
    r"a few (?:mums|kids|girls|boys|pupils|neighbours|locals)|several (?:people|pupils|"
    r"children|girls|boys|neighbours|mums)|other (?:families|young people|yps?)|(?:some|"
    r"many) (?:families|residents|locals|students)|students|other students)"
    r"(?: (?:at|in|on|of|from|who|near|round|around) [a-z' ]{1,30}?)?\s*$"
)
COUNTED_PEOPLE = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|both|\d+|year \d+|y\d+|older brother|"
    r"named) (?:of |other |[a-z-]+ )?"
)
TALK_WORDS = frozenset(
    (
        "say|says|saying|tell|tells|telling|reckon|reckons|mentioned|mentions|talk|talks|"
        "report|reports|claim|claims|think|thinks|believe|believes|suggest|suggests|feel|"
        "feels|comment|comments|commented|said|told|reported|complain|complains|complained|"
        "thought|believed|raised|alleged|worry|worries|alleges|allege|noted|shared|whispered|"
        "swear|swears|describe|describes"
    ).split("|")
)
SOURCED = re.compile(
    r"\b(?:on (?:the )?\d{1,2}|on (?:mon|tues?|wednes|thurs|fri|satur|sun)day|"
    r"at \d{1,2}[:.]\d\d|at \d{1,2} ?[ap]m|yesterday|this morning|today|\d{1,2}/\d{1,2}|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december) \d|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*|(?:mr|"
    r"mrs|ms|miss|dr|pc|dc|sgt) [a-z]+)\b"
)
ASIDE = re.compile(
    r"(?:, (?:my foot|my eye|my arse|yeah|aye|sure|as if|or so|so (?:he|she|they|mum|"
    r"dad) says?|supposedly|would you|for what|believe it|if you|honestly|seriously|we will|"
    r"we shall|we.ll|whatever|no doubt|conveniently|lol|ha|which (?:is|was|i|we|seems|makes|"
    r"shows|explains|suggests|says|tells|just|"
    r"of course|clearly|obviously|really|cannot|can't)|as (?:usual|always|ever|per usual|if)|"
    r"typical|no surprise|of course|surprise|needless|so (?:clearly|obviously|i|we|he must|"
    r"she must|it must)|but (?:clearly|obviously|i|we|staff|this|that is|that's|it is|in my|"
    r"in our|he is clearly|she is clearly)|and (?:i|we|clearly|obviously|staff|frankly|in my)|"
    r"yet (?:again|clearly)|(?:in|to) my|if you ask|which,|poor |bless|yeah|apparently|sadly|"
    r"unfortunately|although (?:i|we|staff|this|clearly)|though (?:i|we|staff|this)|however|"
    r"what a|how |a likely|quelle|like |not that|as you|obviously|clearly)"
    r"| (?:but|and|so|because|although|though) (?:i|we|staff|the team|clearly|obviously|"
    r"frankly|in my|in our|this is|this was|this shows|this seems|that is|that's|"
    r"he is clearly|she is clearly|he's clearly|she's clearly|he clearly|she clearly|"
    r"he obviously|she obviously|mum clearly|dad clearly|typical|honestly|to be honest|"
    r"it is clear|it's clear|sadly|as usual)\b"
    r"|; | - |\(|\.\.\. ?|: (?:typical|as usual|what a))"
)
SHORT_SPEECH = re.compile(
    r" (?:sorry|hello|hi|goodbye|bye|nothing|yes|no|thank you|thanks|please|it\b(?= and|,)|so|for|"
    r"to|off|\x00+|goodnight|good morning)\b"
)
SHORT_END = re.compile(r"[,;]| and | but | then | so | before | after | while | as ")
SELF_TOLD = re.compile(r"^ off\b")
TRAILING = re.compile(
    r"^(?: (?:to|on|at|when|in|yesterday|today|last|this|during|after|before|via|by|me|us|him|"
    r"her|staff|mrs|mr|ms|miss|quietly|loudly|again|that (?:day|morning|afternoon|"
    r"evening))\b[^,;]*)?[.!?\"' ]*$"
)
DOCUMENT = re.compile(
    r"\b(?:letter|report|reports|email|note|notes|log|logs|record|records|form|plan|minutes|"
    r"assessment|file|notice|chronology|policy|summary|paperwork|voicemail|message|text|post|"
    r"sheet|certificate|cctv|footage|statement|system|register|history|referral|document|"
    r"handover|ehcp|questionnaire|survey|score|tool|screenshot|page|website|profile|data|"
    r"checklist|book|diary|card|order|agreement|decision|judgment|judgement|finding|findings|"
    r"results?|scan|x-ray|test|tests)\b"
)
EXTERNAL_EXPERT = re.compile(
    r"\b(?:dr|doctor|gp|consultant|paediatrician|psychiatrist|psychologist|police|pc|dc|sgt|"
    r"officer|officers|nurse|midwife|health visitor|social worker|worker|therapist|camhs|"
    r"hospital|court|judge|magistrates?|housing|paramedics?|dentist|pharmacist|optician|"
    r"ofsted|cqc|estyn|inspector|inspectors|inspection|coroner|guardian|cafcass|ewo|"
    r"education welfare|"
    r"unit|service|clinic|ward|sister|surgeon|audiologist|lawyer|solicitor|coach|leader|"
    r"practitioner|specialist|advocate|counsellor|ep|consultants|engineer|surveyor|"
    r"fire service)\b"
)
ONLY_DOCUMENT_OR_EXPERT = frozenset(
    "found noted notes recorded records lists listed reads shows showed gives gave assessed "
    "identified identifies observed considers considered rated rates judged graded classed classes "
    "scored concluded concludes diagnosed suggested suggests suspected suspects prescribed "
    "specifies specified summarises estimated predicted put puts ruled decided directed "
    "convicted cautioned indicated indicates queries queried highlighted raised titled headed "
    "tagged labelled labels let understands refers referred awarded "
    "attributes attributed spoke called calls calling named".split()
)
MENTAL = frozenset(
    "thinks thought believes believed feels felt worries worried fears feared understands hopes "
    "reckons reckoned considers considered".split()
)
NEEDS_THAT = frozenset(
    "wrote writes writing written shouted shouts shouting yelled yells screamed whispered "
    "muttered mumbled swore sang chanted threatened typed spelled spoke speaks talked talks "
    "answered answers shared repeated posted "
    "agreed agrees found showed shows put puts let signed thanked praised joked gestured mouthed "
    "signalled tweeted captioned promised protested added adds argued argues gave gives raised "
    "requested".split()
)
GIVES_WORDS = re.compile(
    r"^(?: [\w'-]+){0,5}? ?(?:\bthat\b|\bto say\b|\bsaying\b|\babout\b|\bof\b|\bhow\b|\bwhy\b|"
    r":|\x00|\bdiagnosis\b)|^ (?:he|she|they|his|her|it|mum|dad|i) (?:\w+)|"
    r"^ (?:to (?:[\w']+ ){1,4}(?:that|about|saying|to say)|in (?:her|his|a|"
    r"the) (?:\w+ )?(?:book|diary|letter|card|statement|report|email|message)|on \d)\b"
)
NOT_A_SUBJECT = re.compile(
    r"(?:^|\b)(?:his|her|their|the|a|an|my|our|your|these|those|this|some|any|no|of|more|rude|"
    r"daily|nasty|other|several|many|few|two|three|four|\w+'s|for|in|with|by|from|at|into|"
    r"about)$"
)
PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be) (?:\w+ly )?$")
BY_WHOM = re.compile(r"[^,;.]{0,24}?\bby ([^,;.]{2,40}?)(?: that| to | as |,|;|\.|$)")
NAMES_SOMEBODY = frozenset("called calls calling described named noted raised spoke".split())
SOMEBODY = re.compile(
    r" (?:him|her|them|me|us|it|mum|dad|staff|the|a|his|another|that|about|of|mrs|mr|ms|"
    r"miss|\w+ a)\b"
)
