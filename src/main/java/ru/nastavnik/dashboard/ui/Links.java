package ru.nastavnik.dashboard.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Addresses of what a number counts: the filter stands in the address, so that it can be sent to a colleague. */
final class Links {
    private Links() {}

    static String control(@Nullable MunicipalityId municipality, OrganizationsShown show) {
        String filter = ControlView.SHOW + "=" + show.name().toLowerCase(Locale.ROOT);
        return DashboardNavigation.CONTROL + "?" + filter
                + (municipality == null ? "" : "&" + ControlView.MUNICIPALITY + "=" + municipality);
    }

    static String coverage(MunicipalityId municipality, String form) {
        return rows("coverage") + "&" + RowsView.MUNICIPALITY + "=" + municipality + "&" + RowsView.FORM + "="
                + encoded(form);
    }

    static String submissions(@Nullable MunicipalityId municipality) {
        return rows("submissions") + (municipality == null ? "" : "&" + RowsView.MUNICIPALITY + "=" + municipality);
    }

    static String ending(String title, LocalDate due) {
        return rows("ending") + "&" + RowsView.DAY + "=" + due + "&" + RowsView.TITLE + "=" + encoded(title);
    }

    static String bearers(String point, String duty) {
        return rows("duty") + "&" + RowsView.POINT + "=" + encoded(point) + "&" + RowsView.DUTY + "=" + encoded(duty);
    }

    static String news(String title) {
        return rows("news") + "&" + RowsView.TITLE + "=" + encoded(title);
    }

    static String steps(OrganizationId organization, Stage stage) {
        return StageStepsView.ROUTE + "?" + StageStepsView.ORGANIZATION + "=" + organization + "&"
                + StageStepsView.STAGE + "=" + stage.name();
    }

    private static String rows(String of) {
        return RowsView.ROUTE + "?" + RowsView.OF + "=" + of;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
