"""Wording that is worth a word but is not opinion: softening, verdicts, adult terms, jargon; weak requests and outcomes."""

from assistant.domain.rules.wording.lexicon.entry import Lexicon

LEXICONS: tuple[Lexicon, ...] = (
    Lexicon(
        "LANG-3.minimising",
        "plain",
        """
        messing about, mucking about, boys will be boys, horseplay, horse play, rough and tumble,
        banter, bants, just curious, just being curious, natural curiosity, a bit handsy, handsy,
        inappropriate touching, private bits, naughty bits, private parts, interfered with,
        interfering with, fiddling, fiddled with, only a game, just a game, just playing,
        only playing, just a joke, only a joke, only joking, experimenting, got carried away,
        grubby, a bit of fun, harmless fun, just messing, had a little smack, a tap on the,
        a bit of a slap, a little tap, play fighting gone wrong, heavy-handed, heavy handed,
        bit of a domestic, just a domestic, a domestic, minor incident, nothing serious,
        no harm done
        """,
    ),
    Lexicon(
        "LANG-4.verdict",
        "plain",
        """
        sexually assaulted, sexual assault, sexual assaults, indecent assault,
        indecently assaulted, assaulted, raped, rape, guilty, molested, molesting, abused him,
        abused her, groomed, grooming, confessed, committed a crime, committed an offence, crime,
        criminal behaviour, criminal act, indecent exposure, stole from, sexual abuse,
        sexually abusive, victim, victims, perpetrator, harassment, harassed, sexually harassed
        """,
        unless_before=(
            r"\b(?:police|cps|court|charged with|arrested for|convicted of|investigating|"
            r"investigation into|alleged|allegation of|pleaded) $"
        ),
    ),
    Lexicon(
        "LANG-5.adult-terms",
        "plain",
        """
        sexual partner, sexual partners, sexually active, having an affair, an affair, flirting,
        flirted, flirts, flirtatious, seduced, seductive, seductively, kissing session, consensual,
        consenting, consented, child prostitute, prostitution, had sex with, having sex with,
        sexual relationship, older boyfriend, promiscuous, sexy, lover, sugar daddy, made love,
        love triangle, intimate relationship
        """,
    ),
    Lexicon(
        "BG-10.jargon",
        "acronym",
        """
        hsb, tac, taf, cin, cp plan, cpp, eha, pep, lac, slt, cpoms, nfa, dna, pshe, phse, rse,
        ibp, twm, mash, marac, mace, cse, cce, yot, yjs, lado, iro, edt, fii, sgo, cao, emhp, mhst,
        ewmh, senco, sendco, ehm, eham, fte, step down, stepped down, step up, on report, level 2,
        level 3, level 4, tier 2, tier 3, tier 4, section 17, section 47, s17, s47, s20,
        section 20
        """,
    ),
    Lexicon(
        "OUT-2.institution-centred",
        "plain",
        """
        not sustainable, unsustainable, staffing, staff ratios, our staffing, budget, financially,
        no choice but to (permanently |)exclude, no choice but to (end|give notice|terminate),
        permanently exclude, permanent exclusion, serve notice,
        give notice on (the|his|her) placement, end the placement, reputation, reputational,
        parents will complain, parental complaints, complaints from parents,
        duty of care to (our |)staff, ofsted, pressure on (the |)(school|staff|team|service|home),
        we cannot manage, we can't manage, we cant manage, lose staff, staff will leave,
        staff sickness, staff leaving, out of my own (money|pocket), our resources, league tables,
        exam results for the school, our attendance figures, the school cannot cope,
        the home cannot cope, staff morale
        """,
    ),
    Lexicon(
        "REQ-4.weak-request",
        "plain",
        """
        please advise, for your information, fyi, for information only, for your records,
        some help, some support, any help, any support, some input, would like support,
        would like help, need support, need help, needs support, needs help, more support,
        extra support, additional support, further support, further input,
        something (needs to be done|done|must be done|has to be done|should be done), do something,
        please look into, look into (this|it), look at this, whatever you think, whatever you can,
        whatever you normally do, as appropriate, as you see fit, you need to act, please act,
        please take forward, take this forward, take it forward, for your consideration,
        please consider, your thoughts, let us know what you think, help please, please help,
        someone to help, someone needs to, sort it out, sort this out, sort something out,
        deal with it, deal with this, dunno, not sure what, anything you can do,
        we would like you to be aware, to be aware, just to make you aware, for awareness
        """,
    ),
    Lexicon(
        "OUT-3.certainty",
        "plain",
        """
        will definitely, definitely will, will certainly, will undoubtedly, will inevitably,
        will without doubt, bound to, without doubt, without a doubt, there is no doubt,
        no doubt that, is going to reoffend, will reoffend, will offend again, inevitably,
        inevitable, guaranteed, guaranteed to, there is no question, certain to, is certain that,
        sure to, will end up, ends up, will become a, will become an, will never, will always,
        will kill, will rape, can only get worse, will only get worse, 100%, one hundred percent,
        one hundred per cent
        """,
    ),
)
