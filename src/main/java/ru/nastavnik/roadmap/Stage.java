package ru.nastavnik.roadmap;

import java.util.Arrays;
import java.util.List;

/**
 * Stages of a roadmap, in the order of the federal method. Schools have seven; a college's form joins mentees and
 * mentors into one stage and has no training and pairing of its own.
 */
public enum Stage {
    CONDITIONS("Подготовка условий", "Условия"),
    MENTEES("Формирование базы наставляемых", "Наставляемые"),
    MENTORS("Формирование базы наставников", "Наставники"),
    MENTEES_AND_MENTORS("Формирование баз наставляемых и наставников", "Наставляемые и наставники"),
    TRAINING("Отбор и обучение наставников", "Обучение"),
    PAIRING("Формирование наставнических пар и групп", "Формирование пар"),
    WORK("Организация работы пар и групп", "Работа"),
    COMPLETION("Завершение программы наставничества", "Завершение");

    private final String title;
    private final String shortTitle;

    Stage(String title, String shortTitle) {
        this.title = title;
        this.shortTitle = shortTitle;
    }

    /** Full title, as a heading. */
    public String title() {
        return title;
    }

    /** Short title, for matrices and narrow windows. */
    public String shortTitle() {
        return shortTitle;
    }

    /** The stages of a form, in order. */
    public static List<Stage> of(RoadmapKind kind) {
        if (kind == RoadmapKind.COLLEGE) {
            return List.of(CONDITIONS, MENTEES_AND_MENTORS, WORK, COMPLETION);
        }
        return Arrays.stream(values())
                .filter(stage -> stage != MENTEES_AND_MENTORS)
                .toList();
    }
}
