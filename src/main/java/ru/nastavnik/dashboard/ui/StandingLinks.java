package ru.nastavnik.dashboard.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.shared.OrganizationId;

/** Addresses of what is owed: the filter stands in the address, so that it can be sent to a colleague. */
final class StandingLinks {
    private StandingLinks() {}

    static String of(@Nullable Authority authority, @Nullable String point, Standing.@Nullable State state) {
        return of(new StandingFilter(authority, null, point, state));
    }

    static String of(OrganizationId organization, Standing.@Nullable State state) {
        return of(new StandingFilter(null, organization, null, state));
    }

    static String of(StandingFilter filter) {
        StringBuilder address = new StringBuilder();
        part(
                address,
                StandingView.AUTHORITY,
                filter.authority() == null ? null : filter.authority().key());
        part(
                address,
                StandingView.ORGANIZATION,
                filter.organization() == null ? null : filter.organization().toString());
        part(address, StandingView.POINT, filter.point());
        part(address, StandingView.STATE, filter.state() == null ? null : word(filter.state()));
        return DashboardNavigation.STANDING + address;
    }

    static String word(Standing.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static void part(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append(address.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }
}
