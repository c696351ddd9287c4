"""Phrases that mean danger now by themselves, each with what it finds and lets pass."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from assistant.domain.text import Frozen


class DangerKind(StrEnum):
    """What kind of danger a phrase means."""

    MISSING = "missing"
    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    WEAPON = "weapon"
    BEING_HURT = "being_hurt"
    UNSAFE_HOME = "unsafe_home"
    OVERDOSE = "overdose"
    PERPETRATOR = "perpetrator"
    MEDICAL = "medical"
    SAID_SO = "said_so"


class DangerPattern(Frozen):
    """A pattern with sentences it must find and sentences it must let pass."""

    kind: DangerKind
    pattern: str
    found: tuple[str, ...] = Field(min_length=1)
    passed: tuple[str, ...] = Field(min_length=1)


DANGER_PATTERNS: tuple[DangerPattern, ...] = (
    DangerPattern(
        kind=DangerKind.MISSING,
        pattern=(
            r"\b(?:(?:still |currently |now |is |are |.s |gone |been |reported |has gone |"
            r"have gone |went )(?:still |now |been |currently )*missing\b(?! (?:school|"
            r"lessons?|class|from|a |an |the |out|his|her|their|appointments?|work|two|"
            r"three|any|some|several|registration|breakfast|meals?|teeth|tooth|one|\d|"
            r"medication|items?|money|homework|mum|dad|every|most|sessions?))|"
            r"missing (?:since (?:this|lunch|break|last|\d|yesterday|\w+day|he|she|they)|"
            r"now|right now|from (?:home|care|site|school|placement|the (?:home|unit|site|"
            r"school)) (?:now|today|tonight|since|for)\b)|(?:cant|can.t|cannot|can not|"
            r"couldn.t|couldnt|not able to|unable to) (?:find|locate|trace|get hold of|"
            r"reach) (?:him|her|them)\b|(?:dont|don.t|do not|no idea|nobody|no one|noone|"
            r"not sure|without knowing)[^.!?\n]{0,14}\b(?:knows? )?where (?:he|she|they|"
            r"the child|the kids?|[A-Z]\w+) (?:is|are|has gone|have gone|went|.s)\b|"
            r"(?:dont|don.t|no idea) (?:know )?where (?:hes|shes|theyre|he.s|she.s|"
            r"they.re)\b|whereabouts (?:are |is |remain |still |currently )*unknown|"
            r"(?:not|hasn.t|hasnt|haven.t|havent|never) (?:come|been|come back|returned|"
            r"got|arrived|turned up) (?:back|home|seen|"
            r"in)?(?: yet)?[^.!?\n]{0,20}(?:since (?:last night|yesterday|this morning|"
            r"lunch|break|\d)|and (?:is|are|we|no))|(?:has |have |.s |.ve |just |is |"
            r"has just )(?:just )?(?:walked|run|ran|gone|climbed|legged it|bolted|"
            r"absconded|escaped)(?: straight)?(?: out| off| away| over| through|"
            r" past)+(?: of| from| the| site| school| fence|"
            r" gate)*[^.!?\n]{0,60}(?:not back|not answering|where (?:he|she|they)|"
            r"(?:mins?|minutes|hours?|moments?) ago|can.?t find|cant find|no sign|"
            r"just now|now)|absconded (?:from (?:the |his |her )?\w+ )?(?:just now|"
            r"this (?:morning|afternoon)|today|(?:\d+|twenty|ten|half an hour) (?:mins?|"
            r"minutes)? ?ago)|left (?:the )?(?:site|school|building|premises|home|"
            r"unit) (?:without permission )?(?:about |around )?(?:\d+|ten|twenty|half an|"
            r"an) (?:mins?|minutes|hours?) ago|no sign of (?:him|her|them)|(?:no.?one|"
            r"nobody) can find (?:him|her|them)|(?:in a car|gone off|gone|run off|left|is|"
            r".s) with (?:a|the|some|an older) (?:\w+ )?(?:man|adult|"
            r"stranger)[^.!?\n]{0,50}(?:phone is off|not answering|isn.t answering|"
            r"right now|tonight)|we.?ve lost (?:him|her|them)\b)"
        ),
        found=(
            "we dont know where he is",
            "She is still missing",
            "hes been missing since lunch",
            "Marcus has walked out of school about 20 mins ago",
            "police are out, no sign of her",
        ),
        passed=(
            "he is missing lessons again",
            "shes been missing school",
            "she was missing for two hours last week, found at her nans",
        ),
    ),
    DangerPattern(
        kind=DangerKind.SUICIDE,
        pattern=(
            r"\b(?:(?:is|are|was|.s|feeling|feels|actively|currently|now) (?:actively |"
            r"currently |feeling )?suicidal\b|suicide note|(?:left|found|written|"
            r"wrote) (?:us |me )?a (?:goodbye )?note (?:saying|"
            r"that)[^.!?\n]{0,40}(?:won.?t|wont|not) be here|i (?:won.?t|wont|will not|"
            r"will no longer) be here (?:tomorrow|anymore|any more|much longer|by|after|"
            r"next|on|when)|(?:won.?t|wont|will not) be (?:here|alive|around) (?:tomorrow|"
            r"tonight|anymore|any more|by (?:tomorrow|tonight|the weekend|"
            r"monday))(?![^.!?\n]{0,60}\b(?:appointment|dentist|doctors?|training|trip|"
            r"holiday|inset|wedding|course|meeting|interview|because|as (?:he|she|it|"
            r"they)|due to|exam))|(?:going|gonna|plans?|planning|intends?|intending|"
            r"wants?|threatening|threatens|about|says? (?:he|she|they|he.?s|"
            r"she.?s)(?:.?ll| will| is going to| wants to)?|trying|"
            r"tried(?= [^.!?\n]{0,40}(?:today|just now|this (?:morning|afternoon|evening)|"
            r"tonight)))(?: on)? (?:to )?(?:kill(?:ing)?|end(?:ing)?|hang(?:ing)?|"
            r"drown(?:ing)?) (?:himself|herself|themself|themselves|myself|it all|"
            r"his life|her life|my life|their life|his own life|her own life)\b|(?:wants?|"
            r"wanting|going|says (?:he|she|they) wants?|said (?:he|she|they) wants?|"
            r"wish(?:es)?(?: to)?) to die\b|(?:wants?|wanting) to (?:be dead|end it|"
            r"end (?:his|her|their|my) life|not (?:be|wake))|(?:taking|take) (?:his|her|"
            r"their|my|own)+ (?:own )?life (?:today|tonight|now|tomorrow|this)|(?:is|are|"
            r".s) (?:on|stood on|standing on|up on|sitting on|climbing) (?:the )?(?:roof|"
            r"bridge|ledge|railway|train (?:tracks?|line)|tracks|motorway bridge|"
            r"car park roof|window ?sill|window ledge)|threatening to jump|"
            r"has a plan to (?:kill|end|hang|die|hurt|jump)|plan (?:to|for) (?:kill|end|"
            r"ending|suicide|tonight)|better off dead|goodbye (?:note|letter|messages?|"
            r"texts?)\b)"
        ),
        found=(
            "tell dad its not his fault, I wont be here tomorrow",
            "she says she is going to kill herself tonight",
            "he is stood on the bridge",
            "She is suicidal",
        ),
        passed=(
            "his uncle died by suicide in 2019",
            "we did an assembly on suicide prevention",
            "he won't be here tomorrow as it is a training day in college",
        ),
    ),
    DangerPattern(
        kind=DangerKind.SELF_HARM,
        pattern=(
            r"\b(?:(?:is|are|.s|currently|keeps|hes|shes) (?:now |currently |"
            r"in the toilets? |actively )*(?:cutting|harming|hurting|burning|strangling|"
            r"headbanging|choking) (?:himself|herself|themself|themselves|his (?:arms?|"
            r"wrists?|legs?)|her (?:arms?|wrists?|legs?))(?: right now| now| in the|"
            r" again now)|has (?:just |now )?(?:cut|slit|slashed) (?:himself|herself|his|"
            r"her)[^.!?\n]{0,30}(?:and|bleeding|now|deep|wrists?|just)|ligature|"
            r"(?:bleeding|bleed) (?:heavily|badly|a lot|everywhere|now|and)|(?:just|"
            r"deeply|badly) cut (?:himself|herself|his|her)|locked (?:himself|herself|"
            r"themselves) in[^.!?\n]{0,50}(?:blade|razor|scissors|knife|glass|lighter|"
            r"pills|tablets|cutting|won.?t come out|wont come out))"
        ),
        found=(
            "she has locked herself in the toilets with a razor",
            "he has just cut his wrists",
            "she is cutting herself right now",
        ),
        passed=(
            "she used to cut herself in Year 8",
            "old scars from cutting on her arm",
            "he cut himself on the paper trimmer in art",
        ),
    ),
    DangerPattern(
        kind=DangerKind.WEAPON,
        pattern=(
            r"\b(?:(?:has|have|hes got|shes got|he.s got|she.s got|got|holding|carrying|"
            r"waving|brandishing|armed with|with|pulled out|pulled|"
            r"threatening (?:\w+ ){0,4}with|produced|is in the \w+ with|"
            r"outside with) (?:a |an |the |his |her |some )?(?:\w+ ){0,2}?(?:knife|"
            r"machete|blade|gun|firearm|weapon|zombie knife|axe|hammer|screwdriver|acid|"
            r"sword|bat|petrol|lighter fluid)\b[^.!?\n]{0,60}?(?:on (?:him|her|them|site)|"
            r"in (?:his|her|their|the) (?:bag|pocket|hand|coat|locker|blazer|rucksack|"
            r"sock|waistband|classroom|school|building|house|kitchen|corridor|office|room|"
            r"car)|right now|\bnow\b|at the (?:gate|door|school)|in (?:school|class|"
            r"reception|here)|outside|to (?:his|her|my|their|a) (?:throat|neck|face|"
            r"chest)|and (?:is|he.s|she.s|hes|shes|wont|won.t|we|says|saying|threatening|"
            r"staff)|locked|refus\w+|won.?t|wont)|(?:has|.s got|hes got|"
            r"shes got) a (?:knife|gun|machete|weapon|blade)\b(?! (?:skills|safety|crime|"
            r"amnesty|arch|set|drawer|block|rest|tattoo))|(?:man|men|lads?|pupil|student|"
            r"someone|person|boy|girl|he|she)\b[^.!?\n]{0,40}(?:outside|at the gates?|"
            r"in (?:school|class|reception|the building)|"
            r"on site)[^.!?\n]{0,20} with an? (?:\w+ )?(?:knife|gun|machete|blade|weapon|"
            r"axe|hammer|bat)|(?:has |have |just )(?:brought|bringing) (?:a|the|his|"
            r"her) (?:\w+ )?(?:knife|gun|machete|blade|weapon) (?:in|into|to|"
            r"on)(?:to)? (?:school|college|site|class|the)|(?:holding|got|"
            r"has) [^.!?\n]{0,20}(?:scissors|knife|glass|blade|razor) to (?:his|her|their|"
            r"my|a) (?:throat|neck|wrist|arm|chest|face)|armed (?:police|man|person)|"
            r"stabb(?:ed|ing)(?= [^.!?\n]{0,30}(?:just now|outside|now|today|"
            r"this (?:morning|afternoon)|minutes ago|and))|shots? (?:fired|being fired))"
        ),
        found=(
            "he has got a knife in his bag",
            "she has a blade in her pocket and wont hand it over",
            "there is a man at the gate with a machete and we have locked the doors",
        ),
        passed=(
            "he drew a picture of a knife",
            "the knife crime workshop is on Tuesday",
            "he brought a butter knife in his lunchbox last term",
        ),
    ),
    DangerPattern(
        kind=DangerKind.BEING_HURT,
        pattern=(
            r"\b(?:(?:is|are|.s|hes|shes|theyre|being) (?:being |getting |now |currently |"
            r"still )*(?:beaten(?: up)?|attacked|assaulted|strangled|raped|hit|hurt|"
            r"abused|held against (?:his|her|their) will|kicked|punched|battered|choked|"
            r"trafficked|kidnapped)(?: up)? (?:right now|\bnow\b|as (?:i|we) (?:type|speak|"
            r"write)|at the moment|this minute|in the (?:next|other) room|outside|"
            r"upstairs|downstairs|by (?:his|her|their) (?:\w+ )?(?:now|right now))|(?:is|"
            r"are|.s|hes|shes|currently|now) (?:\w+ )?(?:beating|attacking|assaulting|"
            r"strangling|hitting|choking|stabbing|punching|kicking|smashing|battering|"
            r"fighting) (?:him|her|them|up|mum|the|his|each|another|a|staff|everyone|"
            r"down)\b[^.!?\n]{0,30}(?:now|outside|right|at the moment|upstairs|downstairs|"
            r"in the)|(?:dad|mum|he|she|stepdad|partner|boyfriend) (?:is|.s) (?:hitting|"
            r"beating|attacking|strangling|hurting|smashing) (?:him|her|them|mum|dad|the|"
            r"up)|(?:can hear|hearing) (?:him|her|them|the \w+|mum|screaming|"
            r"shouting and)[^.!?\n]{0,20}(?:scream\w*|being hit|crying for help|beating)|"
            r"held (?:hostage|captive|against)|(?:taken|snatched|abducted|kidnapped|"
            r"grabbed|bundled|dragged|forced) (?:from (?:the )?(?:gate|playground|street|"
            r"school)|into a (?:car|van)|by a (?:man|stranger))[^.!?\n]{0,30}(?:just|now|"
            r"minutes|today)?|(?:a |the )?(?:man|adult|stranger|"
            r"someone) (?:has )?(?:just )?(?:taken|grabbed|snatched) (?:him|her|them|"
            r"a child|the child)|left (?:home |the baby |the children |a baby )?(?:alone|"
            r"on (?:his|her|their) own) (?:right )?now|home alone (?:right )?now|"
            r"alone in the (?:house|flat|car) (?:right )?now|is locked in (?:the|a|his|"
            r"her) (?:\w+ )?(?:now|and))"
        ),
        found=(
            "her dad is hitting her",
            "mum is being attacked right now",
            "the baby is home alone right now",
        ),
        passed=(
            "he is hitting other children at break",
            "she was hit by her brother last week",
            "he said the boys are fighting over football",
        ),
    ),
    DangerPattern(
        kind=DangerKind.UNSAFE_HOME,
        pattern=(
            r"\b(?:(?:not|isn.?t|isnt|wont be|won.?t be|never|aren.?t|"
            r"un)\s?(?:be )?safe (?:to (?:go|be sent|return|be at|send)|going|at|in|"
            r"for (?:him|her|them) to (?:go|be)) (?:back )?(?:home|there|"
            r"with)?[^.!?\n]{0,12}(?:today|tonight|this (?:afternoon|evening)|now|home|"
            r"there|at the end)|(?:scared|afraid|terrified|frightened|too scared|refusing|"
            r"refuses|begging(?: us| me)? not|doesn.?t want|does not want|wont|"
            r"won.?t) (?:to |of )?(?:go|going|be sent|be picked up|"
            r"leave) (?:back )?home (?:today|tonight|now|this (?:afternoon|evening)|"
            r"at (?:\d|home ?time|the end|3)|because (?:he|she|dad|mum|his|her|they))|"
            r"can.?t go home (?:tonight|today|now|because)|cannot go home (?:tonight|"
            r"today|now|because)|(?:going to|gonna|will|says (?:he|she).?(?:ll| will|"
            r" is going to)) (?:kill|stab|shoot|hurt|beat|batter|smash) (?:him|her|them|"
            r"mum|me|us|someone|\w+) (?:up |in )?(?:when (?:he|she|they|i) gets? (?:home|"
            r"in|there)|tonight|today|after school|later|at (?:\d|home)|if (?:he|"
            r"she) (?:goes|comes))|nowhere (?:safe )?to (?:sleep|go|stay) tonight|"
            r"no(?:where| place| bed) (?:for (?:him|her|them) )?(?:to (?:sleep|go|"
            r"stay) )?tonight|on the streets? tonight|being (?:taken|flown|"
            r"sent) (?:out of the country|abroad|to \w+) (?:today|tonight|tomorrow|"
            r"this (?:weekend|week|evening))|(?:flight|flying)[^.!?\n]{0,30}(?:tonight|"
            r"tomorrow|today)[^.!?\n]{0,40}(?:marri\w+|fgm|cut|ceremony)|(?:marri\w+|"
            r"fgm)[^.!?\n]{0,60}(?:fly|flight|flying|leav\w+)[^.!?\n]{0,20}(?:tonight|"
            r"tomorrow|today|this weekend))"
        ),
        found=(
            "it is not safe for her to go home today",
            "he is terrified to go home tonight",
            "dad says he will kill her when she gets home",
        ),
        passed=(
            "he goes home with his nan tonight",
            "she was scared to go home last year",
            "if he is not safe at home later we will ring you",
        ),
    ),
    DangerPattern(
        kind=DangerKind.OVERDOSE,
        pattern=(
            r"\b(?:(?:taken|took|swallowed|drunk|drank|eaten) (?:an overdose|"
            r"(?:(?:a (?:whole |full )?(?:load|lot|packet|box|bottle|strip|handful|"
            r"bunch) of|loads of|lots of|too many|some|about \d+|\d{1,3}|"
            r"all (?:of )?(?:the|his|her)|half a bottle of) (?:(?:his|her|"
            r"the) )?(?:(?:mum|dad|nan|gran|sister|brother).?s )?)(?:\w+ )?(?:tablets|"
            r"pills|paracetamol|ibuprofen|capsules|tramadol|medication))|(?:has|have|.s|"
            r"hes|shes|just|may have|might have) (?:just |now |already )?(?:taken|"
            r"swallowed|drunk|drank|took) (?:(?:a |some |the )?(?:button )?(?:battery|"
            r"bleach|antifreeze|tablets|pills)|an od)|(?:drank|drunk|swallowed) (?:some |"
            r"the )?(?:bleach|antifreeze|white spirit|a (?:button )?battery)|(?:has|have|"
            r".s|just|may have|might have) (?:overdosed|"
            r"od.?d))\b(?![^.!?\n]{0,40}(?:last (?:year|month|week|term)|in (?:19|20)\d\d|"
            r"years? ago|months? ago|\bfor (?:a|his|her|adhd|asthma|pain)|as prescribed|"
            r"every (?:day|morning|night)|when (?:he|she) was))"
        ),
        found=(
            "she has taken a load of tablets",
            "he says hes just swallowed some pills",
            "I think she has taken an overdose",
        ),
        passed=(
            "he has taken his tablets for ADHD",
            "mum took an overdose in 2019",
            "she took paracetamol for her headache",
        ),
    ),
    DangerPattern(
        kind=DangerKind.PERPETRATOR,
        pattern=(
            r"\b(?:(?:dad|father|stepdad|step-dad|uncle|boyfriend|partner|ex|he|she|mum|"
            r"man|men|perpetrator|abuser|offender|gang|car|brother|group|they|"
            r"someone)(?: \w+){0,3} (?:is|are|.s|has turned up|have turned up|turned up|"
            r"has just turned up|is back|waiting|hanging around|sitting|sat|banging|"
            r"trying to)(?: \w+){0,3} (?:here|at (?:the )?(?:gates?|school|reception|door|"
            r"window|front door|site|entrance|home|house)|outside(?: (?:the )?(?:school|"
            r"gates?|house|home|now|reception|nursery|unit|window))?|in (?:reception|"
            r"the car park|the building|the office|the foyer)|on (?:the )?site|"
            r"at the house)\b[^.!?\n]{0,50}(?:\bnow\b|right now|shouting|threatening|"
            r"demanding|drunk|trying|refus\w+|won.?t leave|wont leave|with a|aggressive|"
            r"kicking|banging|high|angry|and (?:she|he|they)(?: is|.s| are)? (?:scared|"
            r"terrified|hiding|crying)|scared|terrified|locked)|(?:trying|about|come|came|"
            r"coming) to (?:take|snatch|grab|remove|abduct) (?:him|her|them|the (?:child|"
            r"children|baby|kids))[^.!?\n]{0,24}(?:now|from (?:school|nursery|here|"
            r"the gate)|today)|(?:is|are|.s|hes|shes) (?:in the house|at home|with him|"
            r"with her|alone with (?:him|her|them)|there|upstairs) with (?:him|her|them|"
            r"the (?:man|abuser|uncle|perpetrator|offender)) (?:right )?now|with (?:him|"
            r"her|them) (?:right )?now and (?:he|she|they) (?:hurts?|hits?)|(?:with|"
            r"alone with) (?:the (?:man|adult|uncle|stepdad|offender)|"
            r"him) (?:right )?now\b)"
        ),
        found=(
            "dad is at the gate now demanding to take him",
            "her ex is outside the school shouting",
            "she is alone with him right now",
        ),
        passed=(
            "dad is at work now",
            "he was outside the office after lunch yesterday",
            "mum is at the house most days",
        ),
    ),
    DangerPattern(
        kind=DangerKind.MEDICAL,
        pattern=(
            r"\b(?:(?:is |.s |are |hes |shes |now )?(?:unconscious|passed out|"
            r"unresponsive|not breathing|barely breathing|struggling to breathe|"
            r"can.?t breathe|having a (?:seizure|fit)|fitting)\b(?! (?:in (?:with|well)|"
            r"bias|room))(?![^.!?\n]{0,40}(?:last|yesterday|ago|in (?:19|20)\d\d))|"
            r"(?:won.?t|wont|can.?t|cannot) wake (?:him|her|them|mum|dad|mummy|"
            r"daddy) (?:up )?(?:now|right now|at the moment)|collapsed (?:just now|now|"
            r"and (?:is|isn.?t|won.?t|not)|a few minutes ago)|(?:999|ambulance|paramedics|"
            r"police) (?:is |are |have been |has been |being )?(?:called|on (?:the|their|"
            r"its) way|coming|en route|here|rung)(?: now)?\b(?![^.!?\n]{0,50}(?:last|"
            r"yesterday|on (?:mon|tue|wed|thu|fri|sat|sun)|ago|in (?:19|20)\d\d|"
            r"that (?:night|day)|at the time))|(?:ringing|calling|phoning|dialling|"
            r"on (?:the phone )?to|ring|call|phoned|rung|rang|called|"
            r"dialled) 999(?: (?:now|right now|straight away|immediately|"
            r"already))?(?! advice|/| if| in an emergency|"
            r" for an emergency)(?![^.!?\n]{0,50}(?:last|yesterday|on (?:mon|tue|wed|thu|"
            r"fri|sat|sun)|ago|in (?:19|20)\d\d|that (?:night|day)|\d{1,2}/\d)))"
        ),
        found=("she is unconscious", "ringing 999 now", "police are on their way"),
        passed=(
            "ambulance was called last Tuesday",
            "the 999/101 advice is in front of me",
            "unconscious bias training",
        ),
    ),
    DangerPattern(
        kind=DangerKind.SAID_SO,
        pattern=(
            r"\b(?:(?:is|are|.s|hes|shes|theyre|he.s|she.s|they.re|be|"
            r"child) (?:\w+ )?(?:in|at) (?:immediate|imminent|serious|real|"
            r"grave) (?:danger|risk)\b(?! of (?:exclusion|losing|falling|being excluded))|"
            r"(?:is|are|.s|hes|shes|theyre) (?:in danger|at risk|not safe|"
            r"unsafe) (?:right now|now|today|tonight|this (?:minute|second|afternoon|"
            r"evening)|as we speak)|(?:this is an |its an |it.s an )emergency\b|"
            r"needs? (?:police|an ambulance|emergency services|help) (?:right )?now|"
            r"life.?threatening|life is in danger|fear for (?:his|her|their) (?:life|"
            r"safety) (?:tonight|now|today|right now))"
        ),
        found=("he is in immediate danger", "she is not safe right now", "this is an emergency"),
        passed=(
            "nobody is in immediate danger",
            "he is at risk of exclusion",
            "we have an emergency contact for mum",
        ),
    ),
)
