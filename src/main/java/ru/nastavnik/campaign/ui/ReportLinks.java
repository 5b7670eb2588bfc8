package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.definition.ReportDefinition;

/** Which reports are made of what a form collects, as links; or that there is none. */
final class ReportLinks {
    private static final String REPORTS = "monitoring/reports/";

    private ReportLinks() {}

    /** @param campaign whose figures the links show; null: the newest */
    static Component of(List<ReportDefinition> reports, @Nullable CampaignId campaign) {
        if (reports.isEmpty()) {
            Paragraph none = new Paragraph("Отчёта по этой форме нет: данные соберутся, но сводной таблицы не будет."
                    + " Завести отчёт можно в «Отчёты → Формы сбора и отчётов».");
            none.addClassName("notice-warning");
            return none;
        }
        Paragraph links = new Paragraph(reports.size() == 1 ? "Отчёт по этой форме: " : "Отчёты по этой форме: ");
        for (int i = 0; i < reports.size(); i++) {
            ReportDefinition report = reports.get(i);
            links.add(i == 0 ? "" : ", ");
            links.add(
                    new Anchor(REPORTS + report.code() + (campaign == null ? "" : "?set=" + campaign), report.title()));
        }
        return links;
    }
}
