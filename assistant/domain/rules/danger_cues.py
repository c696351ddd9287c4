"""The cues that danger is told by when nobody names it: what was seen, who is where, what is meant.

One cue is a set of phrases, parted by `;`. The first word of a phrase is plain or a choice
`(one|two)`, so that a text is looked through word by word; the rest is a pattern in which a
space stands for a space, `'` may be left out, `*` ends any word and `<30>` skips at most thirty
characters of the sentence. A line break stands for a space, and for nothing after `|`, `(` and
`<30>`. What the cues mean together stands in `danger_situations` and `danger_weights`.
"""

from assistant.domain.rules.danger_cues_body import BODY_CUES
from assistant.domain.rules.danger_cues_people import PEOPLE_CUES
from assistant.domain.rules.danger_cues_place import PLACE_CUES
from assistant.domain.rules.danger_ties_acts import ACTS_TIES
from assistant.domain.rules.danger_ties_people import PEOPLE_TIES
from assistant.domain.rules.danger_ties_state import STATE_TIES

CUES: dict[str, str] = {
    **BODY_CUES,
    **PEOPLE_CUES,
    **PLACE_CUES,
    **PEOPLE_TIES,
    **STATE_TIES,
    **ACTS_TIES,
}
