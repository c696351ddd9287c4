"""Messages in many registers with the actions they tell, and what came of each.

A message is its section, its text, and for each action: words it must hold, words of its effect
(None where none is told, empty where either way is right), and the labels that fit.
"""

from __future__ import annotations

Wanted = tuple[str, str | None, tuple[str, ...]]

MESSAGES: tuple[tuple[str, str, tuple[Wanted, ...]], ...] = (
    (
        "background",
        "On Tuesday Karen drew the mark on a body map and passed it to the office.",
        (("body map", None, ("unknown",)),),
    ),
    (
        "background",
        (
            "He came in crying on 6 March. Bev, our midday, sat with him until the bell and"
            " he calmed down."
        ),
        (("sat with him", "calmed down", ("positive",)),),
    ),
    (
        "background",
        ("He was found on the stairs at 2am on 4 March. J sat with him until he went back to bed."),
        (("sat with him", None, ("unknown",)),),
    ),
    (
        "background",
        "14/2 bruise on left arm. GK rang out of hours, they advised GP.",
        (("rang out of hours", "advised GP", ("unknown",)),),
    ),
    (
        "background",
        (
            "Riley threw a chair in maths on 5 March. Mrs Okafor moved the rest of the "
            "class to the library."
        ),
        (("moved the rest of the class", None, ("unknown",)),),
    ),
    (
        "background",
        ("He bit another child on Monday. His key person separated them and he said sorry."),
        (("separated them", "said sorry", ("positive",)),),
    ),
    (
        "background",
        (
            "Shirt was soaked on Friday. We found him dry clothes from lost property and he"
            " cheered up after a hot drink."
        ),
        (("dry clothes", "cheered up", ("positive",)),),
    ),
    (
        "background",
        "I logged it on CPOMS and told Sam, who rang the social worker.",
        (("logged it", None, ("unknown",)),),
    ),
    (
        "background",
        "I did not leave him there and took him back to school.",
        (("took him back", None, ("unknown",)),),
    ),
    ("background", "Riley rang his mum from the office crying on 5 March.", ()),
    ("background", "His brother told him to keep quiet about it on Sunday.", ()),
    ("background", "Mr Ahmed noticed he had no coat on Tuesday.", ()),
    ("background", "I heard him say on Monday that he hates it at home.", ()),
    ("background", "Mum took him to A&E on Saturday because he had swallowed a coin.", ()),
    ("background", "On 3 March Kai grabbed his bag and threw it over the fence.", ()),
    ("background", "He moved his chair away from everyone on Monday and hid under the table.", ()),
    ("background", "Dad was asked to leave by mum last weekend after an argument.", ()),
    (
        "interventions",
        "Riley was moved to another table on 4 March. Since then no arguments at lunch.",
        (("moved to another table", "no arguments", ("positive",)),),
    ),
    (
        "interventions",
        "Referred to CAMHS in January. Still on the waiting list.",
        (("Referred to CAMHS", "waiting list", ("none",)),),
    ),
    (
        "interventions",
        "His seat has been changed twice. This has made no difference.",
        (("seat has been changed", "no difference", ("none",)),),
    ),
    (
        "interventions",
        "A risk assessment was written in February and shared with all staff.",
        (("risk assessment", None, ("unknown",)),),
    ),
    (
        "interventions",
        (
            "Breakfast offered daily since half term. He takes it most days and is less "
            "grumpy in period 1."
        ),
        (("Breakfast offered", "less grumpy", ("positive",)),),
    ),
    (
        "interventions",
        "Restrictor fitted to his window 2/3. Prised off the same night.",
        (("Restrictor fitted", "Prised off", ("none", "negative")),),
    ),
    (
        "interventions",
        "Return home interview offered x2. Declined both times.",
        (("Return home interview offered", "Declined", ("none", "negative")),),
    ),
    (
        "interventions",
        "Phone handed in at 9pm since February. Keeps a spare under his mattress.",
        (("Phone handed in", "Keeps a spare", ("none", "negative", "mixed", "unknown")),),
    ),
    (
        "interventions",
        "ELSA sessions x6, weekly - enjoyed them, opened up about his nan",
        (("ELSA sessions", "opened up", ("positive",)),),
    ),
    (
        "interventions",
        "meeting w/ mum 3/10 - agreed to bedtime routine. routine lasted a week",
        (("meeting w/ mum", "agreed", ("positive", "mixed")),),
    ),
    (
        "interventions",
        "1:1 TA mornings. lego therapy thurs. time out card - never uses it",
        (
            ("1:1 TA", None, ("unknown",)),
            ("lego therapy", None, ("unknown",)),
            ("time out card", "never uses it", ("none",)),
        ),
    ),
    (
        "interventions",
        (
            "- breakfast club\n- worry box: he's posted three notes\n- letter to parents 5/2,"
            " no reply\n- school nurse referral"
        ),
        (
            ("breakfast club", None, ("unknown",)),
            ("worry box", "posted three notes", ("positive",)),
            ("letter to parents", "no reply", ("none",)),
            ("school nurse referral", None, ("unknown",)),
        ),
    ),
    (
        "interventions",
        "Behaviour contract (Jan). Signed it then ignored it.",
        (("Behaviour contract", "ignored", ("none", "mixed", "negative")),),
    ),
    (
        "interventions",
        "Visual timetable on his desk. Much calmer at changeovers.",
        (("Visual timetable", "calmer", ("positive",)),),
    ),
    (
        "interventions",
        "Ear defenders for assembly: he'll now stay for the whole thing.",
        (("Ear defenders", "stay for the whole thing", ("positive",)),),
    ),
    (
        "interventions",
        (
            "I see him every Wednesday after lunch for a chat. He talks about football "
            "mostly but he does turn up."
        ),
        (("every Wednesday", "turn up", ("positive", "mixed")),),
    ),
    (
        "interventions",
        (
            "We check in with him at the gate each morning and he's been on time every day "
            "this week."
        ),
        (("check in with him", "on time", ("positive",)),),
    ),
    (
        "interventions",
        (
            "Mr Bell has been walking him to the bus since 20 February and there's been no "
            "trouble on the way home."
        ),
        (("walking him to the bus", "no trouble", ("positive",)),),
    ),
    (
        "interventions",
        "His TA sits beside him in English. It doesn't help in other lessons.",
        (("sits beside him", "doesn't help", ("none", "mixed")),),
    ),
    (
        "interventions",
        (
            "weve been giving him his tea early since the 1st so hes not hanging round the "
            "kitchen and its helped a lot"
        ),
        (("giving him his tea early", "helped a lot", ("positive",)),),
    ),
    (
        "interventions",
        "Team around the family meeting agreed for 21 March, both parents coming.",
        (("Team around the family meeting", None, ("unknown",)),),
    ),
    (
        "interventions",
        "The school nurse is coming in to see him next Tuesday.",
        (("coming in to see him", None, ("unknown",)),),
    ),
    (
        "interventions",
        (
            "It was agreed at supervision yesterday that from Monday two staff will do the "
            "school run."
        ),
        (("two staff will do the school run", None, ("unknown",)),),
    ),
    (
        "interventions",
        "PC Hart is booked to talk to Year 9 on 22 March.",
        (("booked to talk", None, ("unknown",)),),
    ),
    (
        "interventions",
        "next week we start him on a phased timetable",
        (("phased timetable", None, ("unknown",)),),
    ),
    (
        "interventions",
        "Offered mum a parenting course twice, she said she was too busy.",
        (("parenting course", "too busy", ("none", "negative")),),
    ),
    (
        "interventions",
        (
            "I rang the duty team on 6 March and again on 8 March. Voicemail both times. "
            "Nobody has rung back."
        ),
        (("rang the duty team", "Nobody has rung back", ("none",)),),
    ),
    (
        "interventions",
        "emailed the SW 2/3. nothing back",
        (("emailed the SW", "nothing back", ("none",)),),
    ),
    (
        "interventions",
        "Early help was offered in the autumn. Dad did not want anyone in the house.",
        (("Early help was offered", "did not want", ("negative", "none")),),
    ),
    (
        "interventions",
        "We had planned a home visit but it did not happen because of the snow.",
        (("home visit", "did not happen", ("none", "unknown")),),
    ),
    (
        "interventions",
        ("I spoke to both boys on 4 March. They shook hands. There has been nothing since."),
        (("spoke to both boys", "nothing since", ("positive",)),),
    ),
    (
        "interventions",
        "He's calmer at lunchtime since we let him eat in the library with Mrs Dale.",
        (("eat in the library", "calmer", ("positive",)),),
    ),
    (
        "interventions",
        (
            "Home visit on 20 Feb with the DSL. Mum was welcoming and showed us his "
            "bedroom. That hasn't lasted, she won't answer the door now."
        ),
        (("Home visit", "welcoming", ("mixed",)),),
    ),
    (
        "interventions",
        (
            "The physio rang nan about the boots last Friday and nan said they were at his "
            "dad's and she would fetch them but he still hasn't got them."
        ),
        (("physio rang nan", "still hasn't got them", ("none", "negative", "mixed")),),
    ),
    (
        "interventions",
        "GP seen 16 February. GP said the mark fitted the account, no treatment needed.",
        (("GP seen", "fitted the account", ("unknown", "positive", "none")),),
    ),
    (
        "interventions",
        "Quiet pass since Monday: used it twice and came back to the lesson both times.",
        (("Quiet pass", "came back to the lesson", ("positive",)),),
    ),
    (
        "interventions",
        (
            "Night light from the psychologist, started 4 February. The carers say the "
            "waking has gone from most nights to about once a week."
        ),
        (("Night light", "once a week", ("positive",)),),
    ),
    (
        "interventions",
        (
            "Ahmed was moved to the other form. The name calling has carried on, it's his "
            "cousins now."
        ),
        (("moved to the other form", "carried on", ("none",)),),
    ),
    (
        "interventions",
        "sleep leaflet for dad. didnt really work with three of them in one bed",
        (("sleep leaflet", "work", ("none",)),),
    ),
    (
        "interventions",
        "Reward chart since January. Good for the first fortnight, then he tore it up.",
        (("Reward chart", "tore it up", ("mixed",)),),
    ),
    (
        "interventions",
        "Mentor from the youth club, first session last week, too early to say.",
        (("Mentor from the youth club", "", ("unknown",)),),
    ),
    (
        "interventions",
        "Sensory breaks: better in the morning, no change after lunch.",
        (("Sensory breaks", "better in the morning", ("mixed",)),),
    ),
    (
        "interventions",
        "We tried ignoring the swearing. It got worse.",
        (("ignoring the swearing", "got worse", ("negative",)),),
    ),
    (
        "interventions",
        (
            "Health visitor did a home visit on 5 December. Mum said it was the first time "
            "anyone had asked how she was."
        ),
        (("home visit", "first time anyone had asked", ("positive", "unknown")),),
    ),
    (
        "interventions",
        "Dad has taken the lock off the shed since we spoke to him on 2 March.",
        (("spoke to him", "taken the lock off", ("positive", "unknown")),),
    ),
    (
        "interventions",
        "CAMHS saw him in November and closed the case.",
        (("CAMHS saw him", "", ("unknown", "none", "negative")),),
    ),
    (
        "interventions",
        "Police took his phone on 3 March. No more messages since.",
        (("Police took his phone", "No more messages", ("positive",)),),
    ),
    (
        "interventions",
        (
            "His aunt has him every weekend since Christmas under the family plan and he "
            "comes back fed."
        ),
        (("aunt has him", "comes back fed", ("positive",)),),
    ),
    ("interventions", "He hides in the toilets most days.", ()),
    ("interventions", "We think he needs a mentor.", ()),
    ("interventions", "Ideally he would have 1:1 but there is no money for it.", ()),
    ("interventions", "Could he be seen by the educational psychologist?", ()),
    ("interventions", "do you want the dates for all of these", ()),
    ("interventions", "We have not tried anything else yet.", ()),
    (
        "background",
        (
            "On 5 March two older boys followed her to the bus. I walked her back to "
            "reception and let her wait with us. She settled after about ten minutes."
        ),
        (("walked her back", "settled", ("positive",)),),
    ),
    (
        "background",
        (
            "He kicked the door on Monday. Mr Shah took him for a walk round the field. "
            "When he came back he apologised to the class."
        ),
        (("took him for a walk", "apologised", ("positive",)),),
    ),
    (
        "background",
        (
            "She arrived with no lunch on 7 March. We gave her a school dinner, which she "
            "ate very quickly."
        ),
        (("gave her a school dinner", "ate very quickly", ("positive", "unknown")),),
    ),
    (
        "background",
        ("Dad turned up shouting at the gate on Tuesday. The head asked him to leave and he did."),
        (("asked him to leave", "he did", ("positive", "unknown")),),
    ),
    (
        "background",
        (
            "She told me on Wednesday her stepdad reads her messages. I reported this to "
            "our safeguarding lead the same day."
        ),
        (("reported this to our safeguarding lead", None, ("unknown",)),),
    ),
    (
        "background",
        ("3.2.24 - bruise to cheek, said he walked into a door. Body map completed, DSL informed."),
        (("Body map completed", None, ("unknown",)),),
    ),
    (
        "background",
        "Found vape in bag 1/3. Confiscated. Rang dad, no answer.",
        (
            ("Confiscated", None, ("unknown",)),
            ("Rang dad", "no answer", ("none",)),
        ),
    ),
    (
        "background",
        (
            "He was sick at training on Saturday and our first aider sat with him until his"
            " gran came."
        ),
        (("sat with him", None, ("unknown",)),),
    ),
    (
        "background",
        "The coach has spoken to him about it twice and it makes no odds.",
        (("spoken to him", "no odds", ("none",)),),
    ),
    (
        "background",
        "On 20 February the tutor emailed home about attendance. There was no response.",
        (("emailed home", "no response", ("none",)),),
    ),
    (
        "background",
        ("I know I should of logged it but I didnt. He had a bruise on his shin on 4 March."),
        (),
    ),
    ("background", "Mum rang in sick for him on 4 March and again on 5 March.", ()),
    (
        "background",
        "He was excluded for two days from 5 March after throwing a chair.",
        (("excluded", None, ("unknown",)),),
    ),
    (
        "interventions",
        (
            "A Team Around the Child meeting was convened on 12 January. Actions were "
            "agreed; however, the family did not attend the review on 9 February."
        ),
        (("Team Around the Child", "did not attend", ("mixed", "none", "negative")),),
    ),
    (
        "interventions",
        (
            "Following a consultation with the Front Door on 15 February, a parenting "
            "programme was recommended. Ms Dunmore completed three of the eight sessions."
        ),
        (
            (
                "consultation with the Front Door",
                "completed three",
                ("positive", "mixed", "unknown"),
            ),
        ),
    ),
    (
        "interventions",
        (
            "Weekly mentoring with Mr Boateng commenced on 8 January 2024. Attendance has "
            "risen from 71% to 83%."
        ),
        (("Weekly mentoring", "83%", ("positive",)),),
    ),
    (
        "interventions",
        (
            "A safety plan is in place. It was reviewed with Riley on 1 March and he says "
            "he feels safer on the corridor."
        ),
        (("safety plan", "feels safer", ("positive",)),),
    ),
    (
        "interventions",
        (
            "The college counsellor has met with him on four occasions. He reports that he "
            "finds it helpful to talk."
        ),
        (("counsellor has met", "helpful", ("positive",)),),
    ),
    (
        "interventions",
        (
            "Staff have been briefed. He is now escorted between lessons and there have "
            "been no further reports."
        ),
        (
            ("briefed", None, ("unknown",)),
            ("escorted between lessons", "no further reports", ("positive",)),
        ),
    ),
    (
        "interventions",
        (
            "so we put a lock on the fridge in january and that just made him worse he "
            "started taking food from the bins instead"
        ),
        (("lock on the fridge", "made him worse", ("negative",)),),
    ),
    (
        "interventions",
        (
            "yeah the nurse had a look at his feet monday gave him cream and they look a "
            "lot less sore now"
        ),
        (("had a look at his feet", "less sore", ("positive",)),),
    ),
    (
        "interventions",
        "SALT ref 4/1 - 18 wk wait",
        (("SALT ref", "18 wk wait", ("none", "unknown", "negative")),),
    ),
    (
        "interventions",
        "Food parcel Fri 1/3, mum in tears, so grateful",
        (("Food parcel", "grateful", ("positive", "mixed")),),
    ),
    ("interventions", "Parents evening 22/2 no show", (("Parents evening", "no show", ("none",)),)),
    (
        "interventions",
        "We moved bath time to before tea. He doesn't cry any more when the tap runs.",
        (("moved bath time", "doesn't cry any more", ("positive",)),),
    ),
    (
        "interventions",
        (
            "The club has banned phones in the changing room since Saturday. Parents have "
            "been supportive, a few of the lads moaned."
        ),
        (("banned phones", "supportive", ("positive", "mixed")),),
    ),
    (
        "interventions",
        (
            "Her key person does a goodbye song with her at drop off. She stopped clinging "
            "within a week."
        ),
        (("goodbye song", "stopped clinging", ("positive",)),),
    ),
    (
        "interventions",
        "We've asked mum to send a spare set of clothes. She hasn't yet.",
        (("asked mum to send", "hasn't yet", ("none",)),),
    ),
    (
        "interventions",
        ("We asked the GP for a medication review in January. That is booked for 28 March."),
        (("medication review", "", ("unknown", "positive", "none")),),
    ),
    (
        "interventions",
        (
            "Respite one weekend a month with Jo and Pete from January to March. Behaviour "
            "at home improved but he didn't want to come back."
        ),
        (("Respite", "improved", ("mixed",)),),
    ),
    (
        "interventions",
        "Took his bike to be fixed so he can get to school. On time 8 days out of 10.",
        (("Took his bike", "On time", ("positive",)),),
    ),
    (
        "interventions",
        "We have a word with him before every match. It lasts until about half time.",
        (("have a word", "half time", ("mixed", "none", "unknown")),),
    ),
    (
        "interventions",
        (
            "He is on a part-time timetable until Easter. Mum says he sleeps in on the days"
            " off and is no happier."
        ),
        (("part-time timetable", "no happier", ("none", "negative", "mixed")),),
    ),
    (
        "interventions",
        (
            "We did a seating plan, a reward chart and a lunch club. The chart made no "
            "difference. The lunch club has been brilliant."
        ),
        (
            ("seating plan", None, ("unknown",)),
            ("reward chart", "made no difference", ("none",)),
            ("lunch club", "brilliant", ("positive",)),
        ),
    ),
    (
        "interventions",
        ("Sensory room at 10 and 2. TA in maths. The sensory room works, he comes out calm."),
        (
            ("Sensory room", "comes out calm", ("positive",)),
            ("TA in maths", None, ("unknown",)),
        ),
    ),
    (
        "interventions",
        (
            "Mrs Lyle rang mum on 4 March and I did a home visit on 6 March. Mum let me in "
            "and we agreed a morning routine."
        ),
        (
            ("rang mum", None, ("unknown",)),
            ("home visit", "agreed a morning routine", ("positive",)),
        ),
    ),
    ("interventions", "He has been late nine times this term.", ()),
    ("interventions", "Mum has three other children and works nights.", ()),
    ("interventions", "I noticed he had a sore lip on Monday.", ()),
    (
        "background",
        (
            "He was hiding in the cloakroom at home time on 5 March. Miss Trott coaxed him "
            "out and walked him to his dad's car."
        ),
        (("coaxed him out", None, ("unknown",)),),
    ),
    (
        "background",
        (
            "4 March - he said he felt sick after dinner. First aider took his temperature "
            "and phoned mum to collect."
        ),
        (("took his temperature", None, ("unknown",)),),
    ),
    (
        "background",
        (
            "On Friday he fell asleep on the bus. The escort woke him and told the office "
            "when they got in."
        ),
        (("woke him", None, ("unknown",)),),
    ),
    (
        "background",
        (
            "He'd left his inhaler at home on 6 March so our matron used the spare one. His"
            " breathing settled in ten minutes."
        ),
        (("used the spare one", "settled in ten minutes", ("positive",)),),
    ),
    (
        "background",
        (
            "He told us on 3 March that there is no heating. We lent mum two oil heaters "
            "the same day."
        ),
        (("lent mum two oil heaters", None, ("unknown",)),),
    ),
    (
        "background",
        (
            "Two lads had him by the neck behind the bike shed on Tuesday. The caretaker "
            "broke it up."
        ),
        (("broke it up", None, ("unknown",)),),
    ),
    (
        "background",
        "8 March. Missed the bus. Drove him home myself.",
        (("Drove him home", None, ("unknown",)),),
    ),
    (
        "interventions",
        ("Spare kit kept in the PE office from 19 February. He has joined in every lesson since."),
        (("Spare kit", "joined in every lesson", ("positive",)),),
    ),
    (
        "interventions",
        (
            "I gave him my number to text if he was worried. He has texted twice, both "
            "times about food."
        ),
        (("gave him my number", "texted twice", ("positive", "unknown")),),
    ),
    (
        "interventions",
        "DSL consulted the MASH on 12 Feb, advice was to monitor.",
        (("consulted the MASH", "advice was to monitor", ("unknown", "positive", "none")),),
    ),
    (
        "interventions",
        (
            "Meeting with both grandparents on 9 February to agree pick ups. They stuck to "
            "it for a fortnight."
        ),
        (
            (
                "Meeting with both grandparents",
                "stuck to it",
                ("positive", "mixed", "unknown", "none"),
            ),
        ),
    ),
    (
        "interventions",
        "Curfew of 9.30 agreed with him in January. Broken eleven times since.",
        (("Curfew", "Broken eleven times", ("none", "negative")),),
    ),
    (
        "interventions",
        (
            "Melatonin from the paediatrician in December. Mum reports he drops off by "
            "eight and wakes rested."
        ),
        (("Melatonin", "drops off by eight", ("positive",)),),
    ),
    (
        "interventions",
        (
            "The youth club gave him a job running the tuck shop. It gives him something to"
            " do and he has not been in trouble there since."
        ),
        (("running the tuck shop", "not been in trouble", ("positive",)),),
    ),
    (
        "interventions",
        "Applied for free school meals for him on 4 March, waiting to hear.",
        (("free school meals", "", ("unknown", "none")),),
    ),
    (
        "interventions",
        ("Told him off. Told him again. Took his phone. None of it made the slightest difference."),
        (
            ("Told him off", "", ("none", "unknown")),
            ("Told him again", "", ("none", "unknown")),
            ("Took his phone", "None of it", ("none",)),
        ),
    ),
    (
        "interventions",
        (
            "I have been ringing home every Friday with something good he has done. Dad "
            "says it is the first nice call he's ever had from a school."
        ),
        (("ringing home every Friday", "first nice call", ("positive",)),),
    ),
    (
        "interventions",
        (
            "He carries a card he can show when he needs to leave. He forgets it or is too "
            "shy to use it."
        ),
        (("carries a card", "forgets it", ("none", "negative")),),
    ),
    (
        "interventions",
        "Safe and Well check by the fire brigade on 21 Feb - two smoke alarms fitted.",
        (("Safe and Well check", "", ("positive", "unknown")),),
    ),
    (
        "interventions",
        (
            "Lunch with me in the office. That was fine until the others started calling "
            "him teacher's pet."
        ),
        (("Lunch with me", "teacher's pet", ("mixed",)),),
    ),
    (
        "interventions",
        ("A behaviour log has been kept since 8 January. It shows most incidents are on Mondays."),
        (("behaviour log", "", ("unknown", "negative")),),
    ),
    (
        "interventions",
        (
            "The head wrote to the other boy's parents on 7 March. They came in the next "
            "day and the boy apologised."
        ),
        (("wrote to the other boy's parents", "apologised", ("positive",)),),
    ),
    (
        "interventions",
        "CAMHS have offered six sessions from April. Riley says he will give it a go.",
        (("six sessions", "give it a go", ("positive", "unknown")),),
    ),
    (
        "interventions",
        "Reading session with the TA, Mrs Dunmore, since October. She smiles more than she did.",
        (("Reading session", "smiles more", ("positive",)),),
    ),
    (
        "interventions",
        "Attendance report from 7/10, on time for a week then dropped.",
        (("Attendance report", "on time for a week then dropped", ("mixed",)),),
    ),
    (
        "interventions",
        "Right, what we have tried so far. Rang the clinic on Monday. no ans",
        (("Rang the clinic", "no ans", ("none",)),),
    ),
    ("interventions", "No previous involvement.", ()),
    (
        "interventions",
        "Sat beside him. He had most of a sandwich.",
        (("Sat beside him", "most of a sandwich", ("positive",)),),
    ),
    (
        "interventions",
        "Door sensor went on in May, he got past it twice. Emailed the tutor. letter to dad - no "
        "thats not him ignore",
        (
            ("Door sensor", "got past it", ("none",)),
            ("Emailed the tutor", None, ("unknown",)),
        ),
    ),
    (
        "interventions",
        "Legal advice was sought on 7 March. The number plate was passed to the police on 8 March.",
        (
            ("Legal advice", None, ("unknown",)),
            ("number plate", None, ("unknown",)),
        ),
    ),
    (
        "background",
        "Mrs Hale offered Tia a quiet room on Monday 3 March. She turned down the offer.",
        (("quiet room", "turned down", ("negative", "none")),),
    ),
    (
        "background",
        "Ms Orton reported on 6 March that Tia had not slept and that Mr Pryce keeps her phone.",
        (),
    ),
    ("background", "On 4 May, while we were getting ready for PE, I saw a bruise on his arm.", ()),
    (
        "interventions",
        "Had a word with her, no reply. Passed this on to the pastoral team.",
        (("Had a word", "no reply", ("none",)), ("Passed this on", None, ("unknown",))),
    ),
    (
        "interventions",
        "The list of dates was sent to the police on 8 March; no news has been received.",
        (("list of dates", "no news", ("none",)),),
    ),
    (
        "interventions",
        "gp letter sent Monday. gardening grp thurs break since oct, says its his fav bit.",
        (("gp letter", None, ("unknown",)), ("gardening grp", "fav bit", ("positive",))),
    ),
    ("background", 'Weds this week - cut to chin, told nurse "fell off the wall".', ()),
    (
        "interventions",
        "A restrictor went on the window on Monday. We report him missing to the police each time.",
        (("restrictor", None, ("unknown",)), ("report him missing", None, ("unknown",))),
    ),
    (
        "interventions",
        "We met Mrs Lee on Monday. From tonight hes on hourly checks.",
        (("met Mrs Lee", None, ("unknown",)), ("hourly checks", None, ("unknown",))),
    ),
    (
        "interventions",
        "The account was reported on Weds. A whole-school talk about it is booked for 14th March.",
        (("account was reported", None, ("unknown",)), ("talk about it", None, ("unknown",))),
    ),
    (
        "interventions",
        "We spoke to mum on 3 March. Mum blocked the lad's number on 4 March.",
        (("spoke to mum", None, ("unknown",)), ("blocked", None, ("unknown",))),
    ),
    (
        "interventions",
        "We rang dad on 3 March. Dad has put a lock on the back door.",
        (("rang dad", "a lock", ("unknown",)),),
    ),
    (
        "interventions",
        "Lunch club since January. On lunch club - on time every day so far.",
        (("Lunch club since", "on time every day", ("positive",)),),
    ),
    (
        "interventions",
        "Nurture group every Weds. In nurture group she draws and talks about home.",
        (("Nurture group every", "draws and talks", ("", "unknown", "positive")),),
    ),
    ("background", "We hold no date of birth for him.", ()),
    (
        "interventions",
        "Quiet corner from 3 March. Settles quicker, draws there on his own.",
        (("Quiet corner", "Settles quicker", ("positive",)),),
    ),
    (
        "interventions",
        "Moved his desk on 4 March. Goes there himself now.",
        (("Moved his desk", "Goes there himself", ("unknown", "positive")),),
    ),
    (
        "interventions",
        "Tina 1:1 with him Mon. With Tina = paints, laughs. Not with anyone else.",
        (("Tina 1:1", "paints, laughs", ("positive", "mixed")),),
    ),
    (
        "interventions",
        "Jake and Amir had 2 days in reset, 3-4 March.",
        (("Jake and Amir had 2 days", None, ("unknown",)),),
    ),
    (
        "interventions",
        "The two girls had a talk from PC Lane on 6 Feb.",
        (("talk from PC Lane", None, ("unknown",)),),
    ),
    (
        "interventions",
        "Text to dad before every visit since 1 Feb. Trained 6 staff on his inhaler 8 Feb",
        (("Text to dad", None, ("unknown",)), ("Trained 6 staff", None, ("unknown",))),
    ),
    (
        "interventions",
        "We made a sleep plan on 2 Feb. He has come in rested since we made the sleep plan.",
        (("made a sleep plan", "come in rested", ("unknown", "positive")),),
    ),
    ("interventions", "He had a fight with Liam on 3 March.", ()),
    (
        "background",
        "We'd changed his maths set on 4 March. Ali hit him on Tuesday.",
        (("changed his maths set", None, ("unknown",)),),
    ),
    (
        "background",
        "Dad came in on 4 March and I went through the care plan with him.",
        (("went through the care plan", None, ("unknown",)),),
    ),
    ("background", "3 March dentist not brought, mum said the bus was late.", ()),
    ("background", "The inhaler in the school office expired on 3 March.", ()),
    ("background", "Fit in PE on 3 March, 2 mins, Mr Ray timed it.", ()),
    (
        "interventions",
        "Calm box in class since January. Used daily.",
        (("Calm box", "Used daily", ("unknown", "positive")),),
    ),
    (
        "interventions",
        "Sent work home 5 Feb. Returned half of it.",
        (("Sent work home", "Returned half", ("unknown", "mixed", "positive")),),
    ),
    (
        "interventions",
        "Offered a food parcel 5 Feb, nan said they manage and turned it down.",
        (("Offered a food parcel", "turned it down", ("none",)),),
    ),
    ("interventions", "We are all so worried about him. I'm so tired.", ()),
    (
        "interventions",
        "We met nan on 1 March. Agreed with Riley he starts drama club with Mrs Hart on 20 March",
        (("met nan", None, ("unknown",)), ("starts drama club", None, ("unknown",))),
    ),
)
