package ru.nastavnik.directive.ui;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.directive.Addressee;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.shared.OrganizationKind;

/** Who bears a duty, in as few words as a table has place for. */
final class TermWords {
    private TermWords() {}

    /** @param kind null for a duty above organisations */
    static String whom(Duty duty, @Nullable OrganizationKind kind) {
        if (kind != null) {
            return switch (kind) {
                case SCHOOL -> "школы";
                case EXTRA -> "доп. образование";
                case COLLEGE -> "колледжи";
            };
        }
        if (duty.bearer() == Duty.Bearer.MUNICIPALITY) {
            return "муниципалитеты";
        }
        return duty == Duty.LAYOUTS ? Addressee.REGIONAL_CENTRE.title() : Addressee.DEPARTMENTS.title();
    }
}
