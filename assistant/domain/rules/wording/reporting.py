"""The reported clauses of a whole text, read only where something may report.

What makes a clause reported is in `attribution`; here are the shortcuts past sentences that hold
nothing of the kind.
"""

import re
from collections.abc import Sequence

from assistant.domain.letters import AnyOf
from assistant.domain.rules.wording.attribution import (
    Attribution,
    Reported,
    UnnamedTalk,
    sentence_reports,
    subject_of_verb,
)
from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.speakers import GENERAL_PEOPLE, REPORTING_WORDS
from assistant.domain.sentences import Sentence

_NOTHING: Reported = ([], [])
_LINE_END = re.compile("[\n…]")
_SIGNS = AnyOf(REPORTING_WORDS)


class Reporting:
    """The reported clauses of a text, read a sentence at a time when somebody asks for them.

    Most sentences hold no word that reports, and are not read at all.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._read: dict[tuple[int, int], Reported] = {}
        self._around, self._around_may_report = (0, 0), False

    def of_sentence(self, sentence: Sentence) -> Reported:
        """The reported clauses of one sentence, and talk by people in general."""
        place = sentence.start_char, sentence.end_char
        known = self._read.get(place)
        if known is None:
            reports = self._may_report(*place)
            known = sentence_reports(self._scene, sentence) if reports else _NOTHING
            self._read[place] = known
        return known

    def may_be_talk(self, verb: int) -> bool:
        """Whether people in general may be the subject of the verb at this place; said without
        cutting the text into sentences.
        """
        unquoted = self._scene.unquoted
        if unquoted[verb] == "\x00":
            return False
        subject, start, _ = subject_of_verb(unquoted, verb)
        return (
            not subject
            or not GENERAL_PEOPLE.isdisjoint(subject.split())
            or _LINE_END.search(self._scene.text, start, verb) is not None
        )

    def talk_at(self, verbs: Sequence[int], sentence: Sentence) -> list[UnnamedTalk]:
        """Talk by people in general in a sentence with verbs at these places."""
        folded = self._scene.unquoted[sentence.start_char : sentence.end_char]
        for verb in verbs:
            subject = subject_of_verb(folded, verb - sentence.start_char)[0]
            if not subject or not GENERAL_PEOPLE.isdisjoint(subject.split()):
                return self.of_sentence(sentence)[1]
        return []

    def covers(self, position: int) -> bool:
        """Whether the words at this place are reported."""
        if not self._around[0] <= position < self._around[1]:
            self._around = self._scene.around(position)
            self._around_may_report = self._may_report(*self._around)
        if not self._around_may_report:
            return False
        attributions = self.of_sentence(self._scene.sentence_at(position))[0]
        return any(item.start_char <= position < item.end_char for item in attributions)

    def _may_report(self, start: int, end: int) -> bool:
        """Whether a word without which nothing is reported stands in this span."""
        return _SIGNS.stands_in(self._scene.folded[start:end])


def attributed_spans(text: str) -> tuple[Attribution, ...]:
    """Every reported clause of the text, in order."""
    scene = Scene(text)
    reporting = Reporting(scene)
    found = [item for sentence in scene.sentences for item in reporting.of_sentence(sentence)[0]]
    return tuple(sorted(found, key=lambda item: (item.start_char, item.end_char)))
