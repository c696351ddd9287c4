"""Short messages in many registers, with the incidents a careful reader would take from each.

Each row: section, message (typed on Thursday 14 March 2024), and per incident its date as EDTF with
words it holds. No other incident may be found.
"""

from __future__ import annotations

Row = tuple[str, str, tuple[tuple[str | None, str], ...]]

ROWS: tuple[Row, ...] = (
    (
        "background",
        "I want to log a concern about Riley in Year 5. On Tuesday he came in with a "
        'burn on his wrist and said "it was the iron".',
        (("2024-03-12", "burn on his wrist"),),
    ),
    (
        "background",
        "Hope that's enough to go on. Let me know if you need any more.",
        (),
    ),
    (
        "background",
        "There's been a few things over the last few weeks. On 4 March she took "
        "another girl's sandwich.",
        (("2024-03-04", "sandwich"),),
    ),
    (
        "background",
        "I am writing to raise concerns regarding the above named pupil. On Friday 8 "
        "March he stated that his uncle had locked him in the garage.",
        (("2024-03-08", "locked him in the garage"),),
    ),
    (
        "background",
        "Right, where to start. It's been building up since Christmas really.",
        (),
    ),
    (
        "background",
        "Several staff have come to me about this. Mr Adeyemi saw him on 6 March going "
        "through coats in the cloakroom.",
        (("2024-03-06", "going through coats"),),
    ),
    (
        "background",
        "That's the main thing. There was also another one on the 1st of March when he "
        "kicked a Year 2 boy in the stomach.",
        (("2024-03-01", "kicked a Year 2 boy"),),
    ),
    (
        "background",
        "I've been asked to put this in writing by our DSL. On 6 March Riley bit "
        "Tomasz on the arm.",
        (("2024-03-06", "bit Tomasz"),),
    ),
    (
        "background",
        "Ok here goes, sorry if it's a bit all over the place. He turned up on 11/3 with no shoes.",
        (("2024-03-11", "no shoes"),),
    ),
    (
        "background",
        "I'll try to keep this short. I just thought someone should know.",
        (),
    ),
    (
        "background",
        "The incidents below were recorded by lunchtime staff. 5/3: hit a girl with a "
        "skipping rope. 7/3: spat at MDSA.",
        (
            ("2024-03-05", "skipping rope"),
            ("2024-03-07", "spat at MDSA"),
        ),
    ),
    (
        "background",
        "Two incidents to report. The first was on 27 February when he pulled a chair "
        "from under a girl. The second was last Friday, he told a Y3 boy he would "
        '"batter" him.',
        (
            ("2024-02-27", "pulled a chair"),
            ("2024-03-08", "batter"),
        ),
    ),
    (
        "background",
        "It all started in January when his step-dad moved in. Since then he has "
        "soiled himself at school five times.",
        (
            ("2024-01", "moved in"),
            ("2024-01/..", "soiled himself"),
        ),
    ),
    (
        "background",
        "I hope this makes sense. It is hard to explain in writing.",
        (),
    ),
    (
        "background",
        "As you can see there is a pattern here.",
        (),
    ),
    (
        "background",
        "My main worry is the weekends.",
        (),
    ),
    (
        "background",
        "He lives with his mum and two younger sisters in a two bed flat.",
        (),
    ),
    (
        "background",
        "Riley is on a child in need plan and has an EHCP for speech and language.",
        (),
    ),
    (
        "background",
        "His attendance is 84% this year.",
        (),
    ),
    (
        "background",
        "She has a diagnosis of ADHD (Dr Shah, 2021) and takes medication for it.",
        (),
    ),
    (
        "background",
        "He's usually collected by his nan. On Monday nobody came for him until 5.20.",
        (("2024-03-11", "nobody came for him"),),
    ),
    (
        "background",
        "Mum works nights and dad is not around. He goes to breakfast club every day.",
        (),
    ),
    (
        "background",
        "Riley has been with us since Reception and is a bright, chatty boy.",
        (),
    ),
    (
        "background",
        "The family moved here from Leeds two years ago.",
        (),
    ),
    (
        "background",
        "There are three children in the home: Riley, Kai (4) and baby Noor.",
        (),
    ),
    (
        "background",
        "Riley is the youngest of four. His older brother is at college. They share a "
        "bedroom with bunk beds.",
        (),
    ),
    (
        "background",
        "He has contact with his dad every other weekend, supervised by his nan.",
        (),
    ),
    (
        "background",
        "English is an additional language and mum needs an interpreter.",
        (),
    ),
    (
        "background",
        "He wears glasses and has asthma. On 12 March he came in without his inhaler "
        "for the third day running.",
        (("2024-03-12", "without his inhaler"),),
    ),
    (
        "background",
        "She's a looked after child and has been in her current placement for 18 "
        "months. On 2 March she did not come back to the placement until 1am.",
        (("2024-03-02", "until 1am"),),
    ),
    (
        "safety",
        "No he's home now. Nan picked him up at 3.",
        (),
    ),
    (
        "safety",
        "Not in immediate danger, dad has been asked to stay away by police and she's "
        "staying at her aunt's tonight.",
        (),
    ),
    (
        "safety",
        "No. He went off happy with his gran and is in school tomorrow as normal.",
        (),
    ),
    (
        "safety",
        "She's in the office with me now having a hot chocolate, mum on her way.",
        (),
    ),
    (
        "safety",
        "Safe as far as we know. His social worker is seeing him after school.",
        (),
    ),
    (
        "safety",
        "I don't think so, no. He's back in class and the other boy is in a different building.",
        (),
    ),
    (
        "safety",
        "no danger today, she is with her foster carer who is aware",
        (),
    ),
    (
        "background",
        "On Tuesday at lunch he pushed a girl over by the bins. She grazed both knees "
        "and her glasses were bent. When I asked him about it he laughed and said she "
        "was in the way.",
        (("2024-03-12", "grazed both knees"),),
    ),
    (
        "background",
        "Yesterday Riley had a mark on his neck. It was about 3cm long and red. He "
        "wouldn't say how he got it at first. Then he told Mrs Okafor \"Dean grabbed "
        'me".',
        (
            ("2024-03-13", "3cm long and red"),
            ("2024-03-13", "Dean grabbed me"),
        ),
    ),
    (
        "background",
        "On 5 March he climbed out of the window of the quiet room. He was on the roof "
        "for ten minutes. Mr Price talked to him from the window. He came down by "
        "himself.",
        (("2024-03-05", "on the roof"),),
    ),
    (
        "background",
        "She came to find me at break on Monday 4 March. She was shaking and out of "
        "breath. She said a man had followed her from the bus stop. She described him "
        "as tall with a grey hood.",
        (("2024-03-04", "followed her from the bus stop"),),
    ),
    (
        "background",
        "Friday lunchtime, dinner hall: threw his tray at another pupil. Tray hit the "
        "wall. No one hurt. Ran out of the hall and hid under the stage.",
        (("2024-03-08", "threw his tray"),),
    ),
    (
        "background",
        "Last night he rang the on-call phone at 11pm crying. He told me he was in a "
        "car with two men and didn't know where. In the end he got out at a petrol "
        "station and staff collected him.",
        (("2024-03-13", "in a car with two men"),),
    ),
    (
        "background",
        "On 6 March she said her dad hits her with a belt. I filled in a concern form "
        "and told our DSL Mrs Rahman straight away. I rang mum at 4pm and left a "
        "message.",
        (("2024-03-06", "hits her with a belt"),),
    ),
    (
        "background",
        "He was found with a knife in his bag on 29 February. We confiscated it and "
        "police were called. He was excluded for five days.",
        (("2024-02-29", "knife in his bag"),),
    ),
    (
        "background",
        "Mum was contacted on 11 March and came in to meet with the head.",
        (),
    ),
    (
        "background",
        "Dave sat with him in the calm room until he was ready to go back. On 7 March "
        "he had torn the display down.",
        (("2024-03-07", "torn the display"),),
    ),
    (
        "background",
        "Shirley took her to the medical room and put a cold compress on it.",
        (),
    ),
    (
        "background",
        "On 22 February he locked himself in the toilets for an hour. The next day he "
        "refused to come in at all. Later that week he told his TA he wanted to "
        "disappear.",
        (
            ("2024-02-22", "locked himself"),
            ("2024-02-23", "refused to come in"),
            ("2024-02-19/2024-02-25", "wanted to disappear"),
        ),
    ),
    (
        "background",
        "At 9.15 on Monday he arrived smelling of smoke. At 11 he was asleep on the table.",
        (("2024-03-11", "asleep on the table"),),
    ),
    (
        "background",
        "January 2024\nlate six times\nFebruary 2024\nmissed two hospital appointments\n"
        "fell asleep in maths twice",
        (
            ("2024-01", "late six times"),
            ("2024-02", "hospital appointments"),
            ("2024-02", "asleep in maths"),
        ),
    ),
    (
        "background",
        'There was a fight on the field on 1 March. After the fight he told me "I '
        "don't care if I die\".",
        (
            ("2024-03-01", "fight on the field"),
            ("2024-03-01", "care if I die"),
        ),
    ),
    (
        "background",
        "Mum rang on Monday 4 March to say he had not come home. He was found at a "
        "friend's house on the Wednesday.",
        (
            ("2024-03-04", "had not come home"),
            ("2024-03-06", "friend's house"),
        ),
    ),
    (
        "background",
        "Between October and December she lost about a stone in weight. In the new "
        "year she stopped eating in the canteen completely.",
        (
            ("2023-10/2023-12", "stone in weight"),
            ("2024-01", "stopped eating"),
        ),
    ),
    (
        "background",
        "He told Mr Finch this morning that his mum's boyfriend threw a plate at the "
        "wall on Sunday night and that mum was crying.",
        (("2024-03-10", "threw a plate"),),
    ),
    (
        "background",
        "- 12/3 swore at HoY, walked off site 1.15, back 2.40\n- 8/3 vape found in "
        "pencil case\n- always late Mons\n- mum not answering calls\n- lovely lad really",
        (
            ("2024-03-12", "walked off site"),
            ("2024-03-08", "vape found"),
        ),
    ),
    (
        "background",
        "Key points:\n* 4 March - bruise on left shin, said he fell off the trampoline\n"
        "* 11 March - bruise on right arm, would not say how\n* Mum quite defensive "
        "when asked",
        (
            ("2024-03-04", "left shin"),
            ("2024-03-11", "right arm"),
        ),
    ),
    (
        "background",
        'Concerns as follows:\n1. 26/2 - told TA he sleeps on the sofa cos "uncle Jay '
        'has my bed"\n2. 1/3 - no lunch, ate from the bin\n3. Generally grubby',
        (
            ("2024-02-26", "sleeps on the sofa"),
            ("2024-03-01", "ate from the bin"),
        ),
    ),
    (
        "background",
        "Another parent told me at the gate on Tuesday that she hears shouting from "
        "the house most nights.",
        (("2024-03-12", "hears shouting"),),
    ),
    (
        "background",
        "The police sent us a notification on 5 March: officers went to the house at "
        "2am because a neighbour heard screaming.",
        (("2024-03-05", "neighbour heard screaming"),),
    ),
    (
        "background",
        "His friend Jaydon is a worry too. Jaydon's mum has been fine about it.",
        (),
    ),
    (
        "background",
        'hmm let me think about it. oh yeah on 7th march he said his sister "gets the belt"',
        (("2024-03-07", "gets the belt"),),
    ),
    (
        "background",
        "Not sure of the date but he once told me he was scared of the dark because of "
        "what happens at night.",
        ((None, "scared of the dark"),),
    ),
    (
        "background",
        "He has told three members of staff this term that he hates going home. Miss "
        "Lowe has it written down.",
        (("2024-01/2024-03", "hates going home"),),
    ),
    (
        "background",
        "i asked him if he was ok and he just shrugged. this was tuesday after "
        "swimming when i noticed scratches all down his back",
        (("2024-03-12", "scratches all down his back"),),
    ),
    (
        "background",
        "She always seems hungry and her clothes don't fit. On 27/2 she had on sandals "
        "in the snow.",
        (("2024-02-27", "sandals in the snow"),),
    ),
    (
        "close",
        "No I think that's everything. Thanks for your help.",
        (),
    ),
    (
        "background",
        "Yes I saw it myself. So did the TA.",
        (),
    ),
    (
        "background",
        "It was in the corridor outside the gym.",
        (),
    ),
    (
        "background",
        "Hello, family support worker for the Dunmores here. The log from the home is "
        "pasted below.",
        (),
    ),
    (
        "background",
        "Half term was 12 to 16 February. In the week after half term she started "
        "hiding food. On the Thursday she hid a knife in her locker.",
        (
            ("2024-02-19/2024-02-23", "hiding food"),
            ("2024-02-22", "hid a knife"),
        ),
    ),
    (
        "background",
        "Three times in February he stayed out. 6th - back 23.10. 9th - back 02.30, "
        "smelt of alcohol. 17th - dropped off by a white van.",
        (
            ("2024-02-06", "back 23.10"),
            ("2024-02-09", "smelt of alcohol"),
            ("2024-02-17", "white van"),
        ),
    ),
    (
        "background",
        "January\n- 9th: no lunch\n- 22nd: cried at home time\n- all month: wetting at "
        "rest time\nFebruary\n- 5th: hit by a boy in Year 3",
        (
            ("2024-01-09", "no lunch"),
            ("2024-01-22", "cried at home time"),
            ("2024-01", "wetting at rest time"),
            ("2024-02-05", "hit by a boy"),
        ),
    ),
    (
        "background",
        "On 5 March he bit a girl on the hand. His key person sat with them both.",
        (("2024-03-05", "bit a girl"),),
    ),
    (
        "background",
        "She has been left out of games all week by the other girls and cried on Tuesday.",
        (("2024-03-12", "cried"),),
    ),
    (
        "background",
        "The bins one was 6 March not 5 March. Jo had the rota upside down.",
        (),
    ),
    (
        "background",
        "The learner enrolled on the Level 2 Hospitality course in September 2023 and "
        "has generally engaged well. On 26 February 2024 the learner disclosed to her "
        "personal tutor that her father had taken her phone and bank card. She stated "
        "that she is not permitted to leave the house at weekends. The tutor recorded "
        "the disclosure and passed it to the safeguarding lead the same day.",
        (("2024-02-26", "taken her phone and bank card"),),
    ),
    (
        "background",
        "It should be noted that attendance has declined from 96% to 61% since "
        "January. The learner has cited family commitments as the reason.",
        (("2024-01/..", "attendance has declined"),),
    ),
    (
        "background",
        "During a supervision session on 5 March the carer reported that Riley had "
        "been hoarding food under his bed. The carer has been asked to keep a log. "
        "Carer described him as anxious before contact.",
        (("2024-03-05", "hoarding food"),),
    ),
    (
        "background",
        "Carer feels he is settling. He has his own room and enjoys football. Contact "
        "takes place fortnightly at the centre. At the last one on Saturday 9 March "
        "mum did not attend and Riley hit the wall and split his knuckles.",
        (("2024-03-09", "split his knuckles"),),
    ),
    (
        "background",
        "when i got to the bus this morning he was crying and his trousers were wet "
        "and the escort said he had been like it since she picked him up. i took him "
        "in and changed him",
        (("2024-03-14", "trousers were wet"),),
    ),
    (
        "background",
        "He uses a walker and has one to one support at all times. He communicates "
        "with eye gaze. On Thursday 7 March when I lifted his top to do his button "
        "feed there was a round mark near the site which I had not seen before.",
        (("2024-03-07", "round mark near the site"),),
    ),
    (
        "background",
        "Mum explained that he had fallen off his scooter and showed us the A&E letter.",
        ((None, "fallen off his scooter"),),
    ),
    (
        "background",
        "I spoke to mum about it and she said he bruises easily. I accepted that at the time.",
        (),
    ),
    (
        "background",
        "Nothing else of note until last week. Last Friday he came to breakfast club "
        "in yesterday's clothes and asked if he could have two breakfasts because "
        '"there\'s nothing in".',
        (("2024-03-08", "two breakfasts"),),
    ),
    (
        "background",
        "The class teacher has also noticed a change. He used to be chatty and now he "
        "barely speaks.",
        (),
    ),
    (
        "background",
        "We have had three incidents this half term. All were in unstructured time.",
        (),
    ),
    (
        "background",
        "There was an incident on 4 March. Riley was in the corridor with two other "
        "boys. He pushed one of them into the lockers and kicked the other. Both boys "
        "were checked by the first aider. Parents were informed.",
        (("2024-03-04", "into the lockers"),),
    ),
    (
        "background",
        "What happened was he had got hold of a lighter from somewhere and set fire to "
        "some paper in the toilets, this was on the 28th Feb at about 2, and the fire "
        "alarm went off and the whole school had to go out on the field.",
        (("2024-02-28", "set fire to some paper"),),
    ),
    (
        "background",
        "I know his mum quite well as we live on the same street. I see him out late a "
        "lot. On Saturday he was outside the shop at 11pm in his pyjamas.",
        (("2024-03-09", "in his pyjamas"),),
    ),
    (
        "background",
        "Her brother Dale was in my class a few years ago and there were similar "
        "concerns with him.",
        (),
    ),
    (
        "background",
        "His older sister was taken into care in 2019.",
        (("2019", "taken into care"),),
    ),
    (
        "background",
        "Riley's stepfather has a conviction for assault (2016).",
        (),
    ),
    (
        "background",
        "As far as I'm aware there is no social worker at the moment but there was one "
        "when he was in nursery.",
        (),
    ),
    (
        "background",
        "He disclosed on 12/3 to Mr Bates that he gets hit with a slipper. He "
        "disclosed the same thing to his nan on Sunday, who rang us.",
        (
            ("2024-03-12", "hit with a slipper"),
            ("2024-03-10", "same thing to his nan"),
        ),
    ),
    (
        "background",
        'Nan told us. She is very worried. She said "he\'s black and blue under that jumper".',
        ((None, "black and blue"),),
    ),
    (
        "background",
        "Not sure how relevant but his dad is in prison. He doesn't know that we know.",
        (),
    ),
    (
        "background",
        "Latest: this morning he refused to get changed for PE and when he did Mr Kay "
        "saw four small round scars on his back.",
        (("2024-03-14", "small round scars"),),
    ),
    (
        "background",
        "I'm his form tutor. I've taught him for two years. He's in a class of 30. I "
        "have a good relationship with him.",
        (),
    ),
    (
        "background",
        "Please note he is known to hide when upset. Staff are aware. There is a risk assessment.",
        (),
    ),
    (
        "background",
        "His behaviour has been getting worse. He is rude to staff and won't follow instructions.",
        (),
    ),
    (
        "background",
        "On 6/3 Riley swore at Mrs Hill and was sent to the head. On 7/3 he was late. "
        "On 8/3 mum rang to complain about the head.",
        (
            ("2024-03-06", "swore at Mrs Hill"),
            ("2024-03-07", "was late"),
            ("2024-03-08", "rang to complain"),
        ),
    ),
    (
        "safety",
        "He is currently at his dad's and we are worried he will be hit tonight. He "
        'text his friend at 2pm saying "hes drunk already".',
        ((None, "hes drunk already"),),
    ),
    (
        "safety",
        "Yes. She has taken tablets and is in the medical room, ambulance called at 13.40.",
        ((None, "taken tablets"),),
    ),
    (
        "background",
        "Forwarded from the club:\n\nFrom: Head Coach\nSent: 5 March 2024\nSubject: Riley\n\n"
        "Hi both, just to let you know that at training last night Riley said he "
        "\"can't be bothered being here any more\" and I don't mean the football. He had "
        "no kit and no water with him.\nThanks, Pete",
        (("2024-03-04", "be bothered being here"),),
    ),
    (
        "background",
        "Tues 5th - ran out of assembly, found under the stage\nWeds 6th - fine\nThurs "
        "7th - hit TA\nFri 8th - not in. Mum said tummy ache",
        (
            ("2024-03-05", "under the stage"),
            ("2024-03-07", "hit TA"),
            ("2024-03-08", "tummy ache"),
        ),
    ),
    (
        "background",
        "On Sunday evening at about 8 he rang Childline from the office phone. He was "
        "on for 20 minutes. Afterwards he asked me if he could stay up. At bedtime he "
        'said "nobody would notice".',
        (
            ("2024-03-10", "rang Childline"),
            ("2024-03-10", "nobody would notice"),
        ),
    ),
    (
        "background",
        "This has been going on since Year 3. In Year 4 he broke a boy's finger. Last "
        "term he threatened to stab a dinner lady. Two weeks ago today he brought in a "
        "kitchen knife.",
        (
            (None, "broke a boy's finger"),
            ("2023-09/2023-12", "stab a dinner lady"),
            ("2024-02-29", "kitchen knife"),
        ),
    ),
    (
        "background",
        "Back in November, I think it was the 14th, she came to me after class and "
        "said her uncle had been coming into her room. She asked me not to tell anyone.",
        (("2023-11-14", "coming into her room"),),
    ),
    (
        "background",
        "Yesterday morning mum dropped him off smelling of alcohol. By home time she "
        "could not stand up properly so I rang her sister to collect.",
        (("2024-03-13", "smelling of alcohol"),),
    ),
    (
        "background",
        "Over the weekend he was in a fight at the park. On Monday he came in with a "
        "split lip. The police came to school on the Wednesday to take a statement.",
        (
            ("2024-03-09/2024-03-10", "fight at the park"),
            ("2024-03-11", "split lip"),
            ("2024-03-13", "take a statement"),
        ),
    ),
    (
        "background",
        "We had a call from the neighbour on Saturday afternoon. She reported hearing "
        'a child screaming "stop it" and a man shouting.',
        (("2024-03-09", "hearing a child screaming"),),
    ),
    (
        "background",
        "There are two things. One is that on 26 Feb he had a phone in his sock with "
        "messages from somebody called Ty. The other is the money - £60 in his shoe on "
        "4 March.",
        (
            ("2024-02-26", "phone in his sock"),
            ("2024-03-04", "60 in his shoe"),
        ),
    ),
    (
        "background",
        "Riley, 10.3.24. Came down to breakfast with a cut above his eye. Said he fell "
        "out of bed. Bed is a low divan. Sheet had blood on. Photographed and dressed.",
        (("2024-03-10", "cut above his eye"),),
    ),
    (
        "background",
        "He told Kasia (cook) this on Monday while peeling carrots: his mum's new "
        'boyfriend "makes us stand in the cold".',
        (("2024-03-11", "stand in the cold"),),
    ),
    (
        "background",
        "I did a bit of digging and found that he'd missed 14 sessions since January "
        "and on six of those mum had rung in saying he had a cold.",
        (("2024-01/..", "missed 14 sessions"),),
    ),
    (
        "background",
        "The first time was in the autumn half term, the second was just before "
        "Christmas and the most recent was Tuesday. Each time he has come in with "
        "bruising to his upper arms.",
        ((None, "upper arms"),),
    ),
    (
        "background",
        "Mr Osei witnessed an incident at 3.25 on Tuesday in which dad grabbed Riley "
        "by the hood and dragged him to the car. Riley was coughing. Dad shouted at Mr "
        "Osei to mind his own business.",
        (("2024-03-12", "grabbed Riley by the hood"),),
    ),
    (
        "background",
        "Please see below my account of 11 March. At 08.50 Riley arrived in the care "
        "of his uncle. He was wearing one shoe. At 09.10 he vomited. At 09.30 I asked "
        'if he had eaten and he replied "crisps". At 10.00 his mother was contacted.',
        (
            ("2024-03-11", "wearing one shoe"),
            ("2024-03-11", "crisps"),
        ),
    ),
    (
        "background",
        '- 14 Feb, valentines disco, found crying in cloakroom, said "he\'s here" about '
        "a man at the gate\n- same man seen 20 and 22 Feb, sat in a grey van\n- 27 Feb "
        "got in the van",
        (
            ("2024-02-14", "crying in cloakroom"),
            ("2024-02-20", "sat in a grey van"),
            ("2024-02-27", "got in the van"),
        ),
    ),
    (
        "background",
        "No sorry, that was her sister. Ignore that.",
        (),
    ),
    (
        "background",
        "Can I just check I'm in the right place for this? It's about online stuff mainly.",
        (),
    ),
    (
        "background",
        "She has self harmed before. There are old scars on her left arm. On 8 March "
        "there were new cuts, about six.",
        (
            (None, "self harmed"),
            ("2024-03-08", "new cuts"),
        ),
    ),
)

# One sentence, one incident.
TELLINGS: tuple[str, ...] = (
    "On Monday he was in the same clothes as Friday.",
    "She told me on 4 March he makes her sleep on the floor.",
    "He has been coming to school without lunch since half term.",
    "This morning she had a black eye.",
    "His hands were shaking and he couldn't hold his pencil on Tuesday.",
    "Mum was seen slapping him outside Tesco on Saturday.",
    "We found a bag of white powder in his locker on 7 March.",
    "He was sick twice on Wednesday and said he had taken something.",
    "Yesterday his sister said their mum has not been home for three days.",
    "On 1 March she was brought in by the police.",
    "A Year 10 girl showed us a picture of him with a knife on Thursday.",
    "On 28 February he did not return from lunch.",
    "Since January he has been absent 17 times.",
    "He went missing on Friday night and was found in Leeds.",
    "Nan says he wet the bed every night last week.",
    "On the 6th he cried when it was time to go home and held on to the door.",
    "Dad turned up drunk at parents' evening on 29 February.",
    "She has lost a stone since Christmas.",
    "GP letter of 4 March: bruising to both thighs, not consistent with the account given.",
    "CPOMS 12/2: told TA she is not allowed to eat with the family.",
    "On 11 March she had £200 on her and would not say where it came from.",
    "He got in a car with two adults on 8 March outside the chip shop.",
    "Monday: no coat, soaked through.",
    "Tues: asleep on the carpet by 9.30.",
    "He drew a picture on Thursday of himself in a cage.",
    "On Tuesday in PSHE he asked if it's normal for your uncle to get in your bed.",
    "Her phone had 40 missed calls from an older boy on 9 March.",
    "They were both naked in the bathroom on 3 March when the carer walked in.",
    "On 10 March his foster carer found a razor blade under his pillow.",
    "At handover on 2 March mum smelt of cannabis and dropped the baby.",
    "Riley pulled his trousers down in front of a Reception child on 13 March.",
    "The school nurse weighed him on 5 March and he had dropped two centiles.",
    "He has been hit by his stepdad, he told me on 7 March.",
    "At 2.15 on Friday he tried to climb the fence.",
    "On 4/3 he handed in a story about a boy who kills his family.",
    "A neighbour reported to us on Monday that the children are outside at midnight.",
)

# One sentence, no incident.
STANDING: tuple[str, ...] = (
    "He lives in Leeds with his aunt.",
    "She enjoys art.",
    "Attendance is 91%.",
    "We are worried.",
    "Staff have been great with him.",
    "He is in set 3 for maths.",
    "She has two brothers at this school.",
    "I'm the deputy DSL.",
    "Mum is a nurse.",
    "Thanks for reading.",
    "Happy to discuss.",
    "He has an EHCP.",
    "They rent privately.",
    "This is the third form I have filled in.",
    "He was born in Poland.",
    "His key worker is Sam.",
    "She gets free school meals.",
    "Dad lives in Spain.",
    "There's a pattern to it.",
    "It's mostly Mondays.",
    "He is a lovely boy.",
    "The house is a three bed semi.",
    "We've got a meeting next week.",
    "He wants to be a footballer.",
    "She is in Year 9.",
    "He has a social worker.",
    "Mum is lovely but busy.",
    "I've known the family for years.",
    "I will send the body map separately.",
    "He speaks Polish at home.",
    "Her sister is in Year 7.",
    "He is due to have his assessment in April.",
    "We do not have a date for that.",
    "No other concerns.",
    "He sees his dad every other weekend.",
    "She is a young carer for her mum who has MS.",
    "They have a dog called Max.",
    "The reason I'm writing is his behaviour.",
    "My colleague suggested I speak to you.",
    "Nothing was reported at the time.",
)
