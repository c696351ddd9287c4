"""The names of the shapes, as lexicons use them."""

from assistant.domain.rules.wording import shapes, shapes_counted, shapes_degree
from assistant.domain.rules.wording.shapes import Shape

SHAPES: dict[str, Shape] = {
    "plain": shapes.plain,
    "judging": shapes.judging,
    "ambiguous": shapes.ambiguous,
    "adverb": shapes.adverb,
    "stance": shapes.stance,
    "team_belief": shapes.team_belief,
    "feeling": shapes.feeling,
    "strong_feeling": shapes.strong_feeling,
    "sentence_adverb": shapes.sentence_adverb,
    "label_noun": shapes.label_noun,
    "label_in_the": shapes.label_in_the,
    "label_pred": shapes.label_pred,
    "trait": shapes.trait,
    "said_of_person": shapes.said_of_person,
    "poor_name": shapes.poor_name,
    "hedge": shapes.hedge,
    "seems": shapes.seems,
    "modal": shapes.modal,
    "cause_clause": shapes.cause_clause,
    "mind": shapes.mind,
    "prediction": shapes.prediction,
    "degree": shapes_degree.degree,
    "intensified": shapes_degree.intensified,
    "exclaimed_how": shapes_degree.exclaimed_how,
    "described_person": shapes_degree.described_person,
    "keeps_doing": shapes_degree.keeps_doing,
    "every": shapes_degree.every,
    "of_somebody": shapes_degree.of_somebody,
    "to_all": shapes_degree.to_all,
    "frequency": shapes_counted.frequency,
    "again": shapes_counted.again,
    "amount": shapes_counted.amount,
    "some": shapes_counted.some,
    "vague_time": shapes_counted.vague_time,
    "absolute": shapes_counted.absolute,
    "everyone": shapes_counted.everyone,
    "condition": shapes_counted.condition,
    "hearsay": shapes_counted.hearsay,
    "course": shapes_counted.course,
    "acronym": shapes_counted.acronym,
}

__all__ = ["SHAPES", "Shape"]
