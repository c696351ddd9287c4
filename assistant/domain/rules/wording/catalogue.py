"""The wording rules, all of them, and finding one by its id."""

from assistant.domain.findings import NOT_FACT, Category, Rule, Severity
from assistant.domain.rules.wording.catalogue_not_fact import VIEW, VIEW_RULES
from assistant.domain.rules.wording.catalogue_other import OTHER_RULES
from assistant.domain.rules.wording.catalogue_vague import VAGUE_RULES

WORDING_RULES: tuple[Rule, ...] = VIEW_RULES + VAGUE_RULES + OTHER_RULES
"""Every wording rule."""

ORGANISATION_RULES: tuple[Rule, ...] = tuple(
    Rule(
        id=f"ORG-1.{category.value.replace('_', '-')}",
        category=category,
        severity=Severity.WARN,
        sections=("background",),
        reason="Your organisation asks for a second look at these words.",
        question="Can this be said in plainer words, or with who said it?",
        source="organisation",
        resolutions=VIEW,
        flagged=(
            "Depends on the organisation's own list.",
            "Depends on the organisation's own list, too.",
        ),
        passed=("He left the room at 10:20.", "She came back at 10:40."),
    )
    for category in Category
)
"""One rule a category for the phrases an organisation adds; its examples stand in the
organisation's file.
"""

_BY_ID: dict[str, Rule] = {rule.id: rule for rule in WORDING_RULES + ORGANISATION_RULES}

NOT_FACT_RULES: frozenset[str] = frozenset(
    rule.id for rule in _BY_ID.values() if rule.category in NOT_FACT
)
"""The ids of the rules that say "this is not fact"."""


def rule_by_id(rule_id: str) -> Rule:
    """The wording rule of this id; KeyError when there is none."""
    return _BY_ID[rule_id]
