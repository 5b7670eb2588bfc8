package ru.nastavnik.execution.domain;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.calendar.DayCounts;
import ru.nastavnik.execution.domain.StepSigns.Missing;
import ru.nastavnik.roadmap.StepKind;

/**
 * Red before red: whether a step that is not late yet is going to be, and what says so. Our reading, no source sets it:
 * within a working week of the term whatever lacks is a reason; farther off only the pace of more than half the term and
 * pairs that have not met for a fortnight are. A term within three working days is a reason of its own.
 */
public final class StepOutlook {
    /** Working days before the term within which the day alone is a reason. */
    private static final int SOON = 3;

    /** Working days before the term within which whatever lacks is a reason. */
    public static final int NEAR = 5;

    /** Working days that have to pass before a pace is one. */
    private static final int PACE = 3;

    private final StepSigns step;

    public StepOutlook(StepSigns step) {
        this.step = step;
    }

    public boolean isConcerning() {
        return step.daysLeft() <= SOON || !causes().isEmpty();
    }

    /** What lacks, in words: «согласий нет у 7 из 12». */
    public List<String> causes() {
        List<String> causes = new ArrayList<>();
        boolean near = step.daysLeft() <= NEAR;
        if (near) {
            addConsents(causes);
        }
        addMeetings(causes, near);
        if (near && step.opened() && step.fileWanted() && step.files() == 0) {
            causes.add("подтверждающего файла ещё нет");
        }
        if (step.opened()) {
            addPace(causes, near);
        } else if (isOverdueToBegin(near)) {
            causes.add("шаг ещё не начат, хотя по плану идёт уже " + DayCounts.workingDays(step.daysGone()));
        }
        return causes;
    }

    private void addConsents(List<String> causes) {
        StepSigns.Consents consents = step.consents();
        if (consents == null) {
            return;
        }
        Missing missing = consents.missing();
        if (missing.of() == 0) {
            causes.add("участников ещё нет");
        } else if (!consents.publication() && missing.count() > 0) {
            causes.add("согласий нет у " + missing.count() + " из " + missing.of());
        } else if (consents.publication() && missing.there() == 0) {
            causes.add("согласий на публикацию нет ни у кого из " + missing.of());
        }
    }

    private void addMeetings(List<String> causes, boolean near) {
        Missing regular = step.meetings();
        if (regular != null) {
            if (regular.count() > 0) {
                causes.add(meetings(regular) + " больше двух недель");
            }
        } else if (near && isMeetingOfPairs() && step.rows().count() > 0) {
            causes.add(meetings(step.rows()));
        }
    }

    private static String meetings(Missing missing) {
        return "встречи не проведены у " + missing.count() + (isOne(missing.count()) ? " пары из " : " пар из ")
                + missing.of();
    }

    private static boolean isOne(int count) {
        return count % 10 == 1 && count % 100 != 11;
    }

    /** A journal whose rows take several entries is finished at its end only, so its rows have no pace. */
    private void addPace(List<String> causes, boolean near) {
        if (!step.perRow() || step.recurring() || (near && isMeetingOfPairs())) {
            return;
        }
        Missing rows = step.rows();
        if (rows.of() == 0) {
            if (near && step.consents() == null) {
                causes.add("в журнале ещё нет ни одной строки");
            }
        } else if (rows.count() > 0 && isSlow(rows)) {
            causes.add("темп: готово " + rows.there() + " из " + rows.of() + " строк за "
                    + DayCounts.workingDays(step.daysGone()));
        }
    }

    /** At the pace so far the rest would not be ready on the last day; judged when half of the term is over. */
    private boolean isSlow(Missing rows) {
        int gone = step.daysGone();
        int whole = gone + step.daysLeft();
        return gone >= PACE && gone >= step.daysLeft() && rows.there() * whole < rows.of() * gone;
    }

    /** An order begins by itself when the steps before it are done. */
    private boolean isOverdueToBegin(boolean near) {
        return step.kind() != StepKind.ORDER && step.daysGone() > 0 && (near || step.daysGone() >= step.daysLeft());
    }

    private boolean isMeetingOfPairs() {
        return step.kind() == StepKind.PAIR_MEETING && step.perRow();
    }
}
