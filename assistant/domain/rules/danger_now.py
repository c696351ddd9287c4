"""Danger from another person, at home, by poison or illness: the second half of the patterns."""

from __future__ import annotations

from assistant.domain.rules.danger_patterns import DangerKind, DangerPattern

_B, _U = DangerKind.BEING_HURT, DangerKind.UNSAFE_HOME
_O, _P, _D = DangerKind.OVERDOSE, DangerKind.PERPETRATOR, DangerKind.MEDICAL

NOW_PATTERNS: tuple[DangerPattern, ...] = (
    DangerPattern(
        kind=_B,
        words="being getting | hit beaten beat hurt attacked assaulted strangled raped kicked "
        "punched battered choked chased followed held kept dragged stabbed abused threatened "
        "killed trafficked forced jumped robbed kidnapped",
        pattern=(
            r"\b(?:being|getting) (?:beaten|attacked|strangled|assaulted|raped|stabbed|held "
            r"(?:down|"
            r"hostage|captive|against|by|in)|dragged|choked|suffocated|battered|kidnapped|"
            r"smothered|beat up|jumped|robbed|killed|tortured|trafficked)\b(?! (?:at|in) (?:chess|"
            r"fifa|football|the game))|\bbeing (?:hit|hurt|kicked|punched|chased|followed|abused|"
            r"threatened|kept|forced|slapped)\b<40>\b(?:now|tonight|today|by|with|outside|"
            r"upstairs|in the|into|at the moment|home)\b"
        ),
        needs_now=True,
        found=("mum is being attacked right now",),
        passed=("hes been beaten at chess", "he's being picked on"),
    ),
    DangerPattern(
        kind=_B,
        words="hitting beating attacking assaulting strangling choking stabbing punching kicking "
        "battering smashing hurting threatening fighting dragging chasing raping killing slapping "
        "suffocating throttling throwing strangeling holding",
        pattern=(
            r"\b(?!he\b|she\b|they\b|hes\b|shes\b)<ADULT>(?: (?!says|said|he|she|they|reports|"
            r"told)\w+)"
            r"{0,2}?(?:'s| is| are|s|'re)?<ADV> (?:upstairs |downstairs |outside |"
            r"in the \w+ )?<HURTING>(?: up)? "
            r"(?:<PERSON>|up|staff|people|each other|everyone|things|stuff|everything|the "
            r"(?:house|place|"
            r"flat|kitchen))(?! (?:hand|hands|bag|pencil|back to|"
            r"breath|own))\b"
        ),
        needs_now=True,
        found=("her dad is hitting her", "dad is beating the boys up"),
        passed=("he is hitting his pencil on the desk", "mum says he is hitting his sister"),
    ),
    DangerPattern(
        kind=_B,
        words="hitting beating attacking assaulting strangling choking stabbing punching kicking "
        "battering smashing threatening fighting dragging chasing raping killing slapping "
        "suffocating throttling throwing strangeling holding",
        pattern=(
            r"\b(?:he|she|they|and|who|hes|shes|theyre|pupils?|boys?|girls?|students?|lads?|"
            r"residents?|two|"
            r"group|(?-i:[A-Z][a-z]+))(?:'s| is| are|'re)?<ADV> (?:upstairs |downstairs |outside |"
            r"in the \w+ )?<HURTING>(?: up)? (?:<PERSON>|up|staff|people|each other|everyone|"
            r"things"
            r"|stuff|everything|the (?:house|place|flat|kitchen))\b"
        ),
        beside=(
            r"right now|now\b|at the moment|tonight|as (?:i|we) |just\b|help\b|upstairs|in the "
            r"next|"
            r"scream\w*|won'?t (?:stop|let)|hiding|ringing|whispering|can'?t (?:stop|get)|outside"
        ),
        needs_now=True,
        found=("he is attacking staff right now",),
        passed=("he is hitting other children most days",),
    ),
    DangerPattern(
        kind=_B,
        words="punched hit slapped kicked attacked grabbed stabbed strangled assaulted pushed "
        "bitten headbutted thrown beaten beat battered choked raped dragged smashed snatched "
        "taken "
        "thumped whacked jumped robbed burned | just now mins minutes literally ago bleeding "
        "second still here",
        pattern=(
            r"\b(?:has|have|'s|hes|shes|been|just|ve)(?: \w+)? just (?:been )?(?:\w+ )?<HURT> "
            r"(?:<PERSON>|by|in the|and)\b|<HAVE> (?:been )?<HURT>\b<50>\b(?:just now|"
            r"right now|(?:\w+ )?(?:mins?|minutes|seconds) ago|still here|this minute)"
            r"|\bjust (?:been )?(?:punched|hit|slapped|kicked|attacked|stabbed|strangled|"
            r"assaulted|headbutted|beaten|battered|raped|thumped|jumped|grabbed) (?:<PERSON>|by|"
            r"in|on|outside)\b"
        ),
        needs_now=True,
        found=("Dad has just punched him in the car park",),
        passed=("he has just hit the ball over the fence",),
    ),
    DangerPattern(
        kind=_B,
        words="kill stab shoot batter hurt burn beat smash knife slash murder break finish "
        "killing "
        "stabbing harm beaten battered killed stabbed hit punished attacked jumped",
        pattern=(
            r"(?:<GOING>|\b(?:says? (?:he|she|they)(?:'?ll|'?s)?|wants|coming to|swears?|"
            r"threatening to)|'d) (?:\w+ ){0,2}?"
            r"(?:kill|stab|shoot|batter|hurt|burn|beat|smash|slash|murder|finish|harm|break) "
            r"(?:himself|herself|myself|themsel\w+|<PERSON>|\w+)(?: \w+){0,2}? (?:up |in "
            r")?<SOON>\b"
            r"|(?:<GOING>|'ll|\b(?:gets?|getting|hell|shell)) (?:be |get )?(?:beaten|battered|"
            r"killed|"
            r"stabbed|hit|hurt|"
            r"punished|attacked|jumped)\b<30>\b<SOON>"
            r"|\b(?:is|are|'s) (?:\w+ )?(?:threatening|trying|about|going) to (?:kill|stab|shoot|"
            r"murder|strangle) (?:<PERSON>)"
        ),
        found=("dad says he will kill her when she gets home",),
        passed=("I could kill for a coffee",),
    ),
    DangerPattern(
        kind=_B,
        words="will hurt harm going cut | herself himself themselves myself",
        pattern=(
            r"(?:<GOING>|'ll) (?:\w+ )?(?:hurt|harm|cut|injure|burn) (?:himself|herself|"
            r"themsel\w+|"
            r"myself)\b"
        ),
        needs_now=True,
        found=("she says she is going to hurt herself",),
        passed=("he might hurt himself",),
    ),
    DangerPattern(
        kind=_B,
        words="held hostage captive trapped tied dragging dragged hold pinned throat hair "
        "snatched abducted kidnapped bundled grabbed locked kept let taken leave throttling neck "
        "cornered smothering shut boot pillow face",
        pattern=(
            r"(?:<BE>|\bbeen) (?:held (?:hostage|captive|against|down|in)|tied (?:up|to)|pinned|"
            r"trapped (?:in|inside|with|under)|cornered|locked (?:in|inside)(?! with)|kept "
            r"(?:in "
            r"(?:the|a|his|her) (?:room|bedroom|house|cellar|shed)|prisoner))\b|\bheld (?:hostage|"
            r"captive|down|against (?:his|her|their) will)\b|\b(?:has|have|'s|got|grabbed|'ve)"
            r"(?: got)?(?: hold of)? (?:<PERSON>|the \w+) (?:by the (?:throat|neck|hair|arm)|in a "
            r"headlock|pinned|cornered|trapped)\b|\b(?:has|have|'s|got|s) (?:got )?hold of "
            r"(?:him|her|them|the (?:baby|child|kids?|girl|boy|toddler)|(?-i:[A-Z][a-z]+))\b|"
            r"<HAVE> (?:locked|barricaded|shut|trapped) (?:<PERSON>|them all|everyone)<10>\bin\b"
            r"|\b(?:pillow|hand|cushion)<8>\bover (?:his|her|their) (?:face|mouth)\b|\bin the "
            r"boot of\b|\b(?:shut|locked) (?:him|her|them) in\b|\bdragg(?:ed|ing) "
            r"(?:him|her|them|<PERSON>)\b"
        ),
        needs_now=True,
        found=("her uncle is dragging her to the car",),
        passed=("he dragged his bag along the floor",),
    ),
    DangerPattern(
        kind=_B,
        words="won wont not cant can refusing | let get leave out away escape",
        pattern=(
            r"\b(?:won'?t|wont|will not|refus\w+ to|not|isn'?t) (?:let(?:ting)?|allow(?:ing)?) "
            r"(?:<PERSON>)<12>\b(?:out|leave|go home|come home|"
            r"call|speak|get help|go\b(?! (?:to|on|out|in)))|\b(?:can'?t|cannot|couldn'?t|"
            r"cant) get (?:out|away)\b(?! (?:of bed|to))"
        ),
        needs_now=True,
        found=("she has messaged to say she is with him and can't get out",),
        passed=("mum won't let him have sweets",),
    ),
    DangerPattern(
        kind=_B,
        words="snatched abducted kidnapped bundled grabbed taken dragged forced took taking "
        "trying tried "
        "attempting | just "
        "now car van school playground nursery gate man stranger street force airport ferry "
        "minutes contact park club home baby boy girl kids children him her",
        pattern=(
            r"<HAVE> (?:abducted|kidnapped|snatched) <PERSON>\b|"
            r"(?:<HAVE>|\bbeing|\bwas|\bgot) (?:snatched|abducted|kidnapped|bundled|grabbed|"
            r"dragged|forced|taken|took) (?:<PERSON> )?(?:from (?:the |his |her |our )?(?:gates?|"
            r"playground|street|school|nursery|park|contact|foster|placement|house)|(?:out of|off)"
            r" (?:the )?(?:school|nursery|playground|gates?|premises)|into (?:a|the|his) (?:\w+ )?"
            r"(?:car|van)|"
            r"by (?:a|an|the|two|some|force)\b(?: \w+)?(?: man| men| stranger|\b))(?! (?:bus|taxi|"
            r"gp|nurse|"
            r"teacher|trip|social))"
            r"|\b(?:driven|gone|run|made|ran) off with (?:the (?:baby|kids|children|girls?|boys?|"
            r"twins)|him|her|"
            r"them)\b|\b(?:trying|tried|attempting) to (?:pull|drag|grab|get|lure|force|snatch|"
            r"take|"
            r"bundle)"
            r"<25>\bin(?:to)? (?:a|his|the) (?:\w+ )?(?:car|van)\b"
            r"|\b(?:man|stranger|adult|someone) (?:has )?(?:just )?(?:taken|grabbed|snatched) "
            r"(?:him|her|them|a child|the child|(?-i:[A-Z][a-z]+))\b"
        ),
        needs_now=True,
        found=("a man has just taken her from the playground",),
        passed=("he was taken by his nan to the dentist",),
    ),
    DangerPattern(
        kind=_B,
        words="alone own unattended unsupervised themselves himself herself nobody adult adults "
        "parent parents noone grown left strapped shut crying screaming | baby babies toddler "
        "toddlers newborn "
        "infant little kids children "
        "twins siblings year yr old yo child under fives",
        pattern=(
            r"\b<YOUNG>\b<60>\b(?:alone|on (?:his|her|their) own|by (?:himself|herself|"
            r"themsel\w+)|unattended|unsupervised|no (?:adults?|parents?|grown.?ups?)|no ?one "
            r"with)"
            r"\b(?! (?:with (?:the|his|her)|time|play))"
            r"|\b(?:left|locked)<20>\b<YOUNG><20>\b(?:alone|on (?:his|her|their) own|unattended|"
            r"in the (?:car|house|flat))\b|\b<YOUNG>\b<20>\b(?:left|strapped|shut|"
            r"locked)<14>\b(?:in (?:the|a) (?:\w+ )?(?:car|"
            r"house|flat|bath|garden))\b"
            r"|\b<YOUNG>\b<40>\b(?:crying|screaming)\b<40>\b(?:no ?one|nobody|no answer|not "
            r"answering)\b|\b(?:no ?one|nobody|no adults?|no parents?)<20>\b(?:at "
            r"home|in|with|there|home|about|here|around|watching|looking after)\b<40>\b<YOUNG>\b"
        ),
        beside=(
            r"now|just|house|flat|address|door|property|bus stop|in sight|car|home|street|road|"
            r"cot|garden|since|"
            r"outside|mum (?:is|has|"
            r"went)|dad (?:is|has|went)|not answering|no answer|park|caravan|hotel|oldest|about"
        ),
        needs_now=True,
        found=("little one is alone in the house, mum is not answering",),
        passed=("the children played on their own",),
    ),
    DangerPattern(
        kind=_B,
        words="home alone own | alone own | now still tonight currently today moment baby hasn "
        "hasnt since answering scared",
        pattern=(
            r"(?:<BE>|\bbeen left) (?:at home |home |left )*(?:alone|on (?:his|her|their) own|all "
            r"alone)(?: in (?:the|a) (?:house|flat|car|street|road|park|caravan|hotel))?"
            r"(?: at home)?"
            r"(?= (?:right now|now|tonight|with (?:him|the baby|no|nothing)|and (?:scared|mum|"
            r"dad|nobody|no)|since))|\bhome alone (?:right )?now\b|\b(?:alone|on (?:his|her|"
            r"their) own) in (?:the|a) (?:house|flat|car|caravan|hotel)\b"
        ),
        needs_now=True,
        found=("she is home alone now",),
        passed=("he likes to play on his own",),
    ),
    DangerPattern(
        kind=_B,
        words="hear hearing heard | scream screaming shouting crying beating banging smashing hit "
        "screams help begging bangs thuds",
        pattern=(
            r"\b(?:can|could|i|we) (?:\w+ )?hear(?:ing)?\b<40>\b(?:scream\w*|being hit|crying for "
            r"help|shouting|banging|smashing|beating|begging|thuds|help)\b"
        ),
        found=("I can hear her screaming in the next house",),
        passed=("we heard shouting last year",),
    ),
    DangerPattern(
        kind=_B,
        words="kicking kicked smashing breaking broken smashed | door window in down",
        pattern=(
            r"\b(?:kicking|smashing|breaking|bashing|banging|hammering)<20>\b(?:door|window)s?"
            r"(?: in| down)?\b|\b(?:kicked|smashed)<14>\bdoor (?:in|down)\b"
        ),
        beside=r"now|brother|dad|ex\b|he is|he'?s|hiding|scared|trying|staff|rang|ringing|partner",
        needs_now=True,
        found=("her brother is kicking her door in right now",),
        passed=("he was kicking the door in PE last week",),
    ),
    DangerPattern(
        kind=_U,
        words="safe unsafe | home house there return placement go send leave",
        pattern=(
            r"\b(?:(?:not|isn'?t|wont be|won'?t be|never|aren'?t|don'?t (?:think|feel|believe)|"
            r"do not (?:think|feel|believe)|doesn'?t (?:feel|think))\b<24>\bsafe|unsafe)\b<24>\b"
            r"(?:go(?:ing)?|be sent|sent|send(?:ing)?|return\w*|be|at|in|for|to leave|back)\b<20>"
            r"\b(?:home|there|house|placement|him|her|mum|dad|tonight|today)\b"
        ),
        needs_now=True,
        beside=(
            r"today|tonight|tonite|this (?:afternoon|evening|weekend)|now|send|sent|go home|"
            r"going home|return|at the end"
        ),
        found=("it is not safe for her to go home today",),
        passed=("if he is not safe at home later we will ring you",),
    ),
    DangerPattern(
        kind=_U,
        words="scared isn isnt afraid terrified frightened petrified begging begs pleading "
        "refusing "
        "refuses "
        "wont won doesn doesnt dont not cant cannot please crying shaking desperate hysterical "
        "adamant begged | home leave go back get come going | today tonight tonite afternoon "
        "evening "
        "now because cos dad mum "
        "uncle hurt hit beat kill batter stepdad foster brother dads mums end",
        pattern=(
            r"\b(?:isn'?t|not|refusing) going with (?:him|her|his|the|dad|mum|uncle)\b(?! \w* ?to "
            r"the)|"
            r"\b(?:scared|afraid|terrified|frightened|petrified|begging|begs|begged|"
            r"pleading|refus\w+|won'?t|wont|will not|doesn'?t want|does not want|don'?t want|"
            r"don'?t make|"
            r"dont make|dont let|don'?t let|don'?t send|can'?t|cannot|please don'?t|please dont|"
            r"not to|crying|hysterical)\b<30>\b(?:go(?:ing)?(?: back)? home|be sent home|sent? "
            r"(?:\w+ )?home|go back|"
            r"come out|isn'?t going with|leave (?:school|the (?:building|room|office|class\w*|car|"
            r"site)|my|with|"
            r"here|because)|"
            r"get (?:in|on|into) the (?:car|taxi|bus)|get in(?:to)? (?:his|her) car|go (?:off )?"
            r"with (?:him|her|them|mum|dad|uncle|stepdad|his|the))\b"
        ),
        beside=(
            r"today|tonight|tonite|this (?:afternoon|evening)|\bnow\b|at (?:\d|home ?time|the end "
            r"of the day)|because (?:he|she|dad|mum|his|her|they|of|uncle|step|the)|\bcos\b|dad|"
            r"mum|uncle|hurt|hit|beat|kill|batter|stepdad|foster|brother"
        ),
        needs_now=True,
        found=("he is terrified to go home tonight", "she's begging us not to send her home"),
        passed=("she was frightened to go home last Friday", "he won't go home without his bag"),
    ),
    DangerPattern(
        kind=_U,
        words="happy comfortable willing pleading begs home tonight return evening leave begging "
        "begged send refusing cant cannot belt beating hiding beaten battered "
        "| home stay begging begged pleading refusing cannot send leave can cant belt beating "
        "hiding beaten battered",
        pattern=(
            r"\b(?:can'?t|cannot|can not|mustn'?t|should not|shouldn'?t) (?:go|be sent|return)"
            r"(?: back)? (?:home|there|to (?:that|the|his|her|mum|dad|\w+'s)<10>)"
            r"<12>\b(?:tonight|today|now|because|this (?:afternoon|evening))\b|\bget(?:s|ting)? "
            r"(?:the belt|"
            r"a (?:beating|hiding|kicking|battering)|beaten|battered|leathered)\b<30>\b<SOON>|"
            r"\b(?:begging|begs|pleading)\b<40>\b(?:let (?:him|her|me|them) stay|keep (?:him|her|"
            r"me|them))\b|"
            r"\b(?:i|we)(?: am|'m| are|'re|m)? not (?:happy|comfortable|willing|"
            r"prepared)<24>\b(?:home|"
            r"back)\b|\b(?:begging|begs|pleading)\b<40>\bnot to "
            r"(?:send|make|let|ring|call|tell)\b|\brefus\w+ to leave\b<50>\b(?:because|scared|"
            r"terrified|dad|mum|uncle|hurt|hit)"
        ),
        needs_now=True,
        found=("he can't go home tonight, mum has thrown him out",),
        passed=("he can't go home on the bus",),
    ),
    DangerPattern(
        kind=_U,
        words="thrown kicked chucked turfed locked nowhere streets homeless rough sleep sleeping "
        "bed place | out tonight sleep stay go street streets rough house now",
        pattern=(
            r"\b(?:thrown|kicked|chucked|turfed|booted|locked|thrown out) (?:(?:him|her|them|me|"
            r"us|"
            r"(?-i:[A-Z][a-z]+)) )?out\b(?! of (?:the )?(?:club|team|game|class|lesson|group|band|"
            r"youth))|\b(?:has|have|with|got|s) nowhere (?:safe |else )?(?:to (?:sleep|go|"
            r"stay|live)|tonight)\b|\bnowhere (?:safe )?(?:to (?:go|sleep|stay) )tonight\b|"
            r"\b(?:no "
            r"(?:place|bed|one|home)|nowhere)<30>\btonight\b|\bon the streets? tonight\b|"
            r"\bsleeping "
            r"rough\b|\bsleep\w* (?:in|on) (?:the|a) (?:park|street|car|bus|stairwell)\b|"
            r"\bhomeless "
            r"(?:tonight|as of|now|from)\b"
        ),
        needs_now=True,
        found=("she has nowhere to sleep tonight",),
        passed=("he was thrown out of the club",),
    ),
    DangerPattern(
        kind=_U,
        words="fly flies flying flown flight plane airport ferry abroad country uk passport "
        "passports tickets ticket boarding dover heathrow taking taken sent going | marriage "
        "married marry "
        "wedding fgm ceremony husband fiance engaged nikah cut circumcised circumcision never "
        "coming back one oneway without court abduct abducted want wants against allowed force "
        "cutter come country ico order children kids prohibited steps",
        pattern=(
            r"\b<ABROAD>\b<90>\b(?:tonight|today|tomorrow|this (?:\w+)|in the morning|now|on "
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|first thing|in \d+ (?:hours|days)|next "
            r"week|by (?:fri|satur|sun|mon)day|heading|end of (?:term|the week))\b"
            r"|\b(?:tonight|today|tomorrow|this (?:week\w*|afternoon|evening|morning)|now|in the "
            r"morning|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week)\b<90>\b<ABROAD>\b"
            r"|\b(?:getting|taking|catching|booked) (?:on )?(?:the|a) (?:ferry|plane|flight)\b|"
            r"<BE> (?:boarding|about to board) (?:the|a)\b|<BE> (?:at|in|on (?:the|his|her|"
            r"their) way to|heading (?:for|to)|driving to) the "
            r"(?:airport|ferry\w*|port)\b|\bheading for the (?:airport|ferry|port)\b"
        ),
        beside=r"(?:<BRIDE>|out of the country|leaving the (?:country|uk))",
        needs_now=True,
        found=("they're flying her to Pakistan tomorrow to be married",),
        passed=("they are flying to Spain on holiday tomorrow",),
    ),
    DangerPattern(
        kind=_U,
        words="marriage married marry cutting fgm nikah cut circumcised circumcision cutter | "
        "tonight "
        "today tomorrow week weekend now coming friday saturday sunday monday thursday",
        pattern=(
            r"\bcoming\b<40>\b(?:do the cutting|cut (?:her|them|the girls)|circumcise)\b|"
            r"\b(?:forced (?:to marry|marriage|into)|(?:be|being|get|getting) (?:married|cut)"
            r"(?! (?:his|her) hair)|married off|"
            r"fgm|nikah|circumcised|circumcision|cutter|marry (?:him|a man|her cousin|his cousin|"
            r"an? older|someone))"
            r"\b<60>\b(?:tonight|tomorrow|today|this week\w*|on (?:fri|satur|sun|mon|thurs)day|"
            r"next week)\b|\b(?:tonight|tomorrow|today|this week\w*|on (?:fri|satur|sun)day)\b<60>"
            r"\b(?:forced (?:to marry|marriage)|married off|fgm|be cut|getting cut|being cut|"
            r"circumcised|being married|be married|marry (?:a|him|her|someone))\b"
        ),
        beside=r"she|he|they|her|him|them|girls?|daughter|sister",
        needs_now=True,
        found=("they're going to take her out of the country tonight for FGM",),
        passed=("fgm training is in March",),
    ),
    DangerPattern(
        kind=_O,
        words="take taken took inject takn swallowed swallow drunk drank eaten ate ingested "
        "necked "
        "downed "
        "taking swallowing popped had injected drinking | tablets tablet pills pill paracetamol "
        "paracetomol parecetamol parcetamol para ibuprofen nurofen calpol meds medication "
        "medicine "
        "capsules antidepressants sertraline fluoxetine citalopram propranolol insulin codeine "
        "tramadol diazepam aspirin melatonin methylphenidate cupboard cabinet beta cocodamol "
        "sleepers overdose od "
        "something stuff vodka ketamine mdma ecstasy xanax spice cocaine iron pregabalin",
        pattern=(
            r"\b<TOOK>\b (?:what (?:looks|seems) like |maybe |possibly |up to |a |an )*(?:(?:an "
            r"|another )?(?:\w+ )?(?:overdose|od)\b|<LOTS>\b<34>\b(?:<DRUG>|\d+mg|something|"
            r"stuff)\b(?! "
            r"(?:back|out|to|off|away|with (?:him|her|water)))|<DRUG><14>\b(?:about |"
            r"around )?\d{1,3} of them|everything (?:in|out of|from) (?:the|his|her|mums?) (?:\w+ "
            r")?(?:cupboard|"
            r"cabinet|drawer|box)|(?:some of )?(?:his|her|their|my) (?:mum|dad|nan|gran|sister"
            r"|brother|step\w+|foster \w+|grandad)'?s \w+(?! (?:car|money|bag|phone|purse|coat))|"
            r"some (?:pills|tablets)|"
            r"(?:pills|tablets)|something(?= (?:and|that)|,| -)(?!<40>\b(?:to eat|home)\b))(?! "
            r"for (?:adhd|his|her|asthma|pain|a ))\b"
            r"|\b<TOOK>\b<40>\b(?:<DRUG>)<20>\b(?:(?:about|all|\d\d|loads|most) of them|too much|"
            r"too many|on purpose|deliberately)\b|<HAVE>"
            r" (?:overdosed|od'?d)\b|\b(?:overdosed|od'?d) (?:just|on|now|today)\b|\b(?:will|'ll|"
            r"going to|gonna) (?:take|inject|swallow|drink) (?:the lot|them all|it all|all of|all "
            r"(?:the|her|his|my) <DRUG>)\b|"
            r"\bmixed<20>\b"
            r"<DRUG><20>\b(?:vodka|alcohol|drink)\b|\boverdos(?:e|ing) (?:now|in progress)\b"
        ),
        beside=(
            r"has|have|'s\b|'ve|hes|shes|just|now|told|says?|ago|today|this|tonight|at (?:lunch|"
            r"break|\d)|think|he |she |they|reckons|found"
        ),
        found=("she has taken a load of tablets", "he says hes just swallowed some pills"),
        passed=("he has taken his tablets for ADHD", "she took paracetamol for her headache"),
    ),
    DangerPattern(
        kind=_O,
        words="battery batteries magnet magnets bleach antifreeze anti spirit weedkiller weed "
        "poison dishwasher washing laundry varnish sanitiser petrol turps cleaning drain "
        "disinfectant methadone glass razor bait berries caustic lighter vape eliquid liquid "
        "screenwash",
        pattern=(
            r"\b(?:taken|took|swallowed|drunk|drank|eaten|ate|ingested|necked|downed|drinking|"
            r"swallowing|got into|put|sipped|licked|had)\b<24>\b<POISON>\b"
            r"(?! (?:case|of (?:water|milk|squash|juice)|mat|book))"
            r"|\b<POISON>\b<40>\b(?:swallowed|eaten|drunk|ingested)\b"
        ),
        needs_now=True,
        found=("toddler has swallowed a button battery", "he drank bleach this morning"),
        passed=("he swallowed a battery in Year 1", "he drank a glass of water"),
    ),
    DangerPattern(
        kind=_P,
        words="here gate gates door window reception outside school nursery house home flat "
        "entrance site premises doorstep corner car building foyer playground office address "
        "foster refuge way hostel college street garden front upstairs arrived turned bus stop "
        "parked waiting moved round | shouting "
        "shouted threatening "
        "threatened threats threat demanding demands drunk refusing refuses aggressive kicking "
        "banging angry furious leave scared terrified petrified frightened hiding crying court "
        "injunction molestation mol restraining bail allowed supposed meant permitted banned "
        "contact licence prohibited smells smell smelling abused abuses abusing assaulted hit "
        "hurt "
        "hurts raped touched attacked beat violent lockdown lock barred undertaking breach "
        "breaching kill snatch snatched grab drag dragging force screaming swearing weapon knife "
        "asking accused take taking pacing police permission consent stalking hits perpetrator "
        "bailed released shouldn shouldnt run disclosed stalker trying locked order grooming "
        "groomed "
        "disclosure allegation allegations alleged abuser offender insisting list rapist "
        "attacker raging livid fuming irate "
        "tried "
        "following followed approached approaching rso",
        pattern=(
            r"\b<ADULT>\b(?:'s|'ve)?<60>\b(?:(?:turned|"
            r"shown|rocked|pulled) up|arrived|come|came|coming|is|are|back|waiting|hanging|sat|"
            r"sitting|stood|standing|parked|banging|trying|demanding|driving|heading|lurking|"
            r"walked in|got in|keeps|has|at|hes|shes|s|gone|moved)\b"
            r"<40>(?:\b(?:<PLACE>|on (?:his|her|their|the) way|past|up here|to (?:school|"
            r"(?:the )?(?:house|school|nursery|gate))|over)\b)"
            r"|\b<ADULT>\b(?:'s|'ve)?<20>\b(?:(?:has|have|just|hes|s) (?:just )?(?:arrived|turned "
            r"up|"
            r"shown up|come in)|(?:is|are) (?:here|back))\b"
            r"|\b(?:there'?s|theres|there is) (?:a|an|some|two) (?:\w+ )?<ADULT>\b<20><PLACE>"
            r"|\b(?:unknown|strange|random|unidentified|masked|aggressive) (?:man|male|men|adult|"
            r"person|"
            r"woman|female)\b<20><PLACE>|\b(?:gone|going) into lock ?down\b"
        ),
        beside="<MENACE>",
        needs_now=True,
        found=("dad is at the gate now demanding to take him",),
        passed=("dad is at work now", "dad is in reception to sign the form"),
    ),
    DangerPattern(
        kind=_P,
        words="turned dad father stepdad stepfather uncle boyfriend partner ex husband man mum "
        "someone brother mother | take snatch grab remove abduct collect pick taking collecting "
        "picking fetch",
        pattern=(
            r"\b<ADULT>\b<40>\b(?:coming|comes|trying|is|are|on (?:his|her|their) way|here|about|"
            r"going|"
            r"is|are|demanding|insisting|wants|threatening|turned up|turning up|due)\b<20>\b(?:to "
            r")?"
            r"(?:take|snatch|grab|remove|abduct|collect|pick (?:up|him|her|them)|picking|"
            r"collecting|taking|fetch|get) "
            r"(?:him|her|them|the|up|<PERSON>)\b"
        ),
        beside=(
            r"court order|injunction|non.?mol\w*|restraining|bail|not (?:allowed|supposed|meant|"
            r"permitted)|banned|threat\w*|drunk|smell\w*|scared|terrified|petrified|shouldn'?t|"
            r"by force|never|without (?:permission|consent)|hurt|snatch|abduct|grab|refus\w+|"
            r"no contact|abus\w+|from (?:school|nursery|here|the gate)<10>(?:now|and)|hiding|"
            r"demanding|hit (?:him|her)|been drinking|prohibited|kidnap|angry|furious|violent|"
            r"licence|rape\w*|assault\w*|breach|groom\w*|disclosure|disclosed|alleg\w+|"
            r"an order|the order"
        ),
        needs_now=True,
        found=("his stepfather is on his way to school to take him and there's a court order",),
        passed=("dad is coming to collect him at 3",),
    ),
    DangerPattern(
        kind=_P,
        words="drunk drinking intoxicated influence slurring stoned high head out paralytic "
        "wasted "
        "pissed hammered swaying unsteady stumbling staggering stand state stinks stink smells "
        "smell smelling smelt stinking reeks reeking condition face drink alcohol | mum mums dad "
        "dads "
        "carer "
        "parent parents childminder nan nans gran stepmum stepdad boyfriend partner ex mother "
        "father "
        "driver he she grandad uncle shes hes",
        pattern=(
            r"\b(?:mums?|dads?|mother|father|carer|parents?|childminder|nans?|gran|grandad|uncle|"
            r"step ?mum|stepdad|boyfriend|partner|ex|driver|babysitter|she|he|shes|"
            r"hes)\b(?:'s)?<60>\b"
            r"<DRUNK>\b"
        ),
        beside=(
            r"collect\w*|pick\w* (?:up|him|her|them)|(?:car|baby|babies|kids|children|twins|"
            r"toddler|little ones?)\b|driv\w+|at the (?:gate|door)|"
            r"in reception|here|just (?:arrived|turned up)|looking after|can'?t (?:stand|wake)|"
            r"vomit\w*|being sick|passed out|(?:home|in) with|in charge|take (?:him|her|them)|"
            r"slurring|can(?:'t|not) (?:stand|walk|talk)|turned up|arrived|car keys|hardly stand|"
            r"won'?t wake"
        ),
        needs_now=True,
        found=("the carer is drunk and there are two babies in the house",),
        passed=("dad was drunk at Christmas",),
    ),
    DangerPattern(
        kind=_P,
        words="house home flat alone room bed car upstairs there with | with | told hurt hurts "
        "abused abuses hit hits touched raped accused bail said assaulted disclosed",
        pattern=(
            r"(?:<BE>)(?: \w+){0,2}? (?:in (?:the|his|her|a) (?:\w+ )?(?:house|home|flat|room|bed|"
            r"car)|at home|alone|home|upstairs|staying|with)<30>\b(?:with )?(?:him|her|them|the "
            r"\w+|uncle|dad|stepdad)\b<50>\b(?:one (?:she|he|they) (?:told|said|disclosed)|who "
            r"\w+|and (?:he|she) (?:hurts?|hits?|beats?|abuses?)|abus\w+|accused|bail|"
            r"assaulted|raped|touch\w+|perpetrator|disclosed)\b|\b(?:alone )?with him (?:right )?"
            r"now\b|\balone with (?:him|the man|uncle|stepdad|the abuser)\b"
        ),
        needs_now=True,
        found=("uncle is still in the house with the girls and he's the one she told us about",),
        passed=("she is staying with her nan",),
    ),
    DangerPattern(
        kind=_P,
        words="alone | him man uncle stepdad abuser",
        pattern=r"<BE> alone (?:\w+ )?with (?:him|the (?:man|abuser|perpetrator)|(?:his|her) (?:"
        r"uncle|stepdad|abuser))\b",
        needs_now=True,
        found=("she is alone with him right now",),
        passed=("he was alone with his uncle",),
    ),
    DangerPattern(
        kind=_D,
        words="unconscious unresponsive respond responding passed blacked breathing breathe "
        "breath "
        "gasping floppy limp lifeless fitting fit seizure asthma allergic anaphylaxis "
        "anaphylactic "
        "heart stroke choking labour convulsing shock consciousness foaming waking blue drowning "
        "overdosing moving dying haemorrhaging bleeding miscarriage",
        pattern=(
            r"(?:<BE>|<HAVE>|[,:-]|\b(?:now|still|just|gone|went|turned|turning|going|having|"
            r"lying|found (?:him|"
            r"her|them)|child|pupil|kid|boy|girl|mum|dad|isn'?t|is not|isnt|has|and|s))"
            r"(?:<ADV>| there| on the floor| barely)*"
            r" (?:<SUBDUED>|blue|responding|breathing (?:properly|right|well))\b(?! (?:in (?:with|"
            r"well)|bias|room|to (?:go|tell|see|get|show|know|be|for)|for|into|kit|badge|team))"
            r"|\b(?:lips|face|fingers)(?: \w+)? (?:are|is|have|has|going|turning|gone|turned|look)"
            r"(?: (?:gone|going|turning|turned))? (?:blue|grey|purple)\b"
            r"|\b(?:can'?t|cannot|can barely|can hardly) (?:\w+ )?breathe?\b|\b(?:isn'?t|not|"
            r"isnt) "
            r"(?:responding|breathing)\b(?! (?:to (?:the|our|my|emails?|support|calls?)))|"
            r"\b(?:asthma attack|anaphyla\w+)\b(?=<40>\b(?:now|ambulance|999|inhaler|worse|not|epi"
            r"\w*))|^\W*(?:unconscious|fitting|not breathing|choking)\b(?! (?:bias|room|hazard))"
        ),
        found=("she is unconscious", "a year 9 is fitting in the corridor"),
        passed=("unconscious bias training", "dying to go home for his birthday tea"),
    ),
    DangerPattern(
        kind=_D,
        words="wake waken rouse collapsed waking woken come round | cant can cannot couldnt "
        "couldn wont won "
        "collapsed not isn isnt hasn hasnt unable",
        pattern=(
            r"\b(?:can'?t|cannot|can not|won'?t|wont|unable to|not able to)"
            r" (?:be )?(?:wak?en|wake|rouse|woken|roused)\b(?: (?:up )?(?:him|her|them|mum|dad|"
            r"mummy|daddy|(?-i:[A-Z][a-z]+)|properly|up))?(?! (?:for|in the (?:morning|mornings)"
            r"|on time|early|until))|<HAVE> collapsed\b|\bcollapsed\b<30>\b(?:just now|now|and "
            r"(?:is|isn'?t|won'?t|not)|minutes ago)|\b(?:isn'?t|not|isnt|aint) waking\b(?! up "
            r"(?:early|on|for|in|at))|\b(?:not|"
            r"hasn'?t)(?: yet)? (?:come|came) (?:round|to)\b(?! (?:to|school|class|see|"
            r"my|our|the|me|us|any))"
        ),
        needs_now=True,
        found=("she's been given something and we can't wake her",),
        passed=("mummy was asleep and I couldnt wake her up so I had crisps",),
    ),
    DangerPattern(
        kind=_D,
        words="999 ambulance paramedics police 112 | called call calling way coming route here "
        "rung rang ringing ring phoning phoned dialled needs need now please send informed get "
        "phone",
        pattern=(
            r"\b(?:999|ambulance|paramedics|police)(?: is| are| have| has| being|'s)?(?: been)? "
            r"(?:called|on (?:the|their|its) way|coming|en ?route|here|rung|informed|phoned|"
            r"attending)(?: now)?\b(?! (?:for|out for|to (?:do|give|talk|speak)))(?=\W*$|"
            r"[,.!]| now| and|\W+\w+)"
            r"|\b(?:ringing|calling|phoning|dialling|on (?:the phone )?to|phoned|rung|rang|"
            r"called|dialled|send|need|needs|get) (?:an |the |for an )?(?:999|ambulance|police)"
            r"(?: (?:now|right now|straight away|immediately|already|asap|please|here))?\b"
            r"(?! advice|/| if| in an emergency| for an emergency| to (?:talk|speak|come)| cadets|"
            r" check| liaison| officer| visit| about)"
            r"|\b(?:ring|call|send|get|phone) (?:the |an )?(?:999|police|ambulance)(?: "
            r"please)?(?: now| "
            r"please| asap| here|\W*$)"
        ),
        found=("ringing 999 now", "police are on their way"),
        passed=("ambulance was called last Tuesday", "the 999/101 advice is in front of me"),
    ),
    DangerPattern(
        kind=_D,
        words="face throat tongue reaction banged hit head fed feeding waters labour birth "
        "epipen pen inhaler temp temperature rash fever wrist burn burns broken bone wound gash "
        "fracture fractured swollen hospital stitches "
        "doctor bleeding injury injured injuries swelling infected head pregnant | refuses "
        "refusing refuse wont won hospital doctor untreated treatment seen nothing weeping taken "
        "let out medical gp sticking sick vomiting vomited confused drowsy slurring broken birth "
        "broke "
        "worked working helping work grey mottled anywhere taking take swelling swallow visible "
        "showing",
        pattern=(
            r"\b(?:burn(?:s|ed|t)?|broken|bone|wound|gash|fractur\w+|stitches|bleeding|injur\w+|"
            r"swollen|swelling|infected|concuss\w+|head|scald\w*|cut|pregnant|pain|bruis\w+|arm|"
            r"temp\w*|"
            r"rash|fever|wrist|leg)\b<70>\b(?:(?:refus\w+|won'?t|wont|will not|not (?:letting|"
            r"taking)|not allow\w*)\b<30>\b"
            r"(?:hospital|a&e|a and e|doctors?|gp|seen|treat\w*|ambulance|anywhere)|untreated|"
            r"(?:no|"
            r"needs|without|any) (?:\w+ )?(?:treatment|medical|hospital|stitches|a&e)|not been "
            r"(?:seen|to|treated|taken)|hasn'?t been (?:seen|to|treated|taken)|bone (?:out|"
            r"sticking|"
            r"showing|visible))|\b(?:hit|banged|head|knocked)\b<50>\b(?:(?:been )?sick|vomit\w*|"
            r"confused|drowsy|"
            r"slurring|knocked out)\b|\b(?:face|throat|tongue|lips)<14>\bswell\w*|\bstruggling to "
            r"swallow|\b(?:not|hasn'?t) (?:been )?fe(?:d|eding)\b<40>\b(?:grey|mottled|blue|"
            r"floppy|limp|hours)|"
            r"\bwaters (?:have |has |just )*(?:broken|broke|gone)|\bgiving "
            r"birth\b|\b(?:epi.?pen|inhaler)\b<20>\b(?:not|n't|isn'?t|hasn'?t|doesn'?t)\b<10>"
            r"\b(?:work\w*|help\w*|doing|touch\w*)|\bbone (?:is |out|sticking|showing|visible)"
        ),
        needs_now=True,
        found=("he has a deep burn on his leg and mum refuses to take him to hospital",),
        passed=("he had a broken arm last year",),
    ),
    DangerPattern(
        kind=_D,
        words="slurring unsteady drunk vomiting intoxicated stand spiked given drugs collapsing "
        "hallucinating spice high paralytic sick vape vaping vaped sniffing smoked pale",
        pattern=(
            r"\b(?:vape|vaping|vaped|smok\w+|sniff\w+)\b<30>\b(?:pale|being sick|vomiting|"
            r"collapsed|"
            r"unconscious|sick)\b|<BE> (?:slurring|hallucinating|vomiting blood|paralytic|"
            r"unsteady on (?:his|her) "
            r"feet|"
            r"(?:drunk|intoxicated|high|off (?:his|her) (?:face|head))<24>\b(?:and|can'?t|"
            r"vomit\w*|"
            r"on (?:spice|ket\w*|mdma|drugs|something)|in (?:school|class|reception)))\b"
            r"|\b(?:vomiting|being sick)<20>\b(?:can'?t|unable|drowsy|not making sense)\b"
            r"|\bbeen (?:given|spiked)\b<20>\b(?:something|drink|drugs?)\b<40>\b(?:can'?t|won'?t|"
            r"isn'?t|not|is)\b"
        ),
        needs_now=True,
        found=("she's slurring and can't stand up",),
        passed=("he was given a drink of water",),
    ),
    DangerPattern(
        kind=DangerKind.SAID_SO,
        words="danger risk emergency needs need help life safe unsafe fear | immediate imminent "
        "serious real grave danger now today tonight emergency minute second afternoon evening "
        "threatening life police speak urgent extreme straight",
        pattern=(
            r"(?:<BE>|\b(?:be|child|still|and)) (?:\w+ )?(?:in|at) (?:very )?(?:immediate|"
            r"imminent|"
            r"serious|real|grave|extreme|significant immediate) (?:danger|risk)\b(?! of (?:"
            r"exclusion|losing|falling|being excluded))|(?:<BE>) (?:in danger|at risk|not safe|"
            r"unsafe)(?: \w+){0,3}? (?:right now|now|today|tonight|this (?:minute|second|"
            r"afternoon|evening)|as we speak)\b|\b(?:this is an|its an|it's an|it is an|real|"
            r"medical) emergency\b(?! (?:contact|number|plan|exit|placement|procedure|services|"
            r"training))|\bneeds? "
            r"(?:police|an ambulance|emergency services|help|someone|somebody)<12>\b(?:right now|"
            r"now|immediately|urgently|straight away|asap)\b|\blife is in danger|\bfear for "
            r"(?:his|her|their|the) (?:\w+ )?(?:life|safety|lives)<10>\b(?:tonight|now|today)|"
            r"\blife.?threatening\b"
        ),
        found=("he is in immediate danger", "she is not safe right now", "this is an emergency"),
        passed=("nobody is in immediate danger", "he is at risk of exclusion"),
    ),
    DangerPattern(
        kind=_O,
        words="empty | bottle packet packets box boxes strip strips blister bottles tub",
        pattern=(
            r"\b(?:bottles?|packets?|box(?:es)?|strips?|blister \w+|tub)\b<20>\bempty\b|"
            r"\bempty (?:\w+ )?(?:bottles?|packets?|box(?:es)?|strips?|blister|tub)\b"
        ),
        beside=r"(?:<DRUG>|vodka|pills|sleepy|drowsy|blister)",
        found=("we found her with empty packets of paracetamol",),
        passed=("the crisp packet is empty",),
    ),
    DangerPattern(
        kind=_U,
        words="if | kill hurt beat batter hit stab | home back there leaves leave",
        pattern=(
            r"\bif (?:he|she|they|i|we)\b<40>\b(?:home|back|there|leaves?)\b<50>(?:\b(?:will|hell|"
            r"shell|gonna|is going to)|'ll) (?:\w+ )?(?:kill|hurt|beat|batter|hit|stab)\b"
        ),
        beside=r"today|tonight|tonite|now|this (?:afternoon|evening)",
        found=("he says if he goes home today his stepdad will kill him",),
        passed=("if he goes back there he will hurt someone",),
    ),
)
