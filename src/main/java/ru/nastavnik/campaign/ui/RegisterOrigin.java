package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.RegisterPart;
import ru.nastavnik.campaign.SubmissionPage;
import ru.nastavnik.definition.RegisterFigure;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.shared.ui.DateFields;

/** Where a number of the registers can be looked up: in the organisation's own books, or by organisation. */
class RegisterOrigin {
    private static final String PAIRS = "pairs";
    private static final String ROADMAP = "roadmap";
    /** What the journals of steps tell. */
    private static final Set<RegisterFigure> JOURNALS =
            EnumSet.of(RegisterFigure.MEETINGS, RegisterFigure.TRAINED, RegisterFigure.TEACHERS_ON_COURSES);

    private final CampaignServices services;
    private final SubmissionPage page;

    RegisterOrigin(CampaignServices services, SubmissionPage page) {
        this.services = services;
        this.page = page;
    }

    /** Empty where the reader may not see more than the number. */
    Optional<Component> of(CellKey cell) {
        Optional<RegisterFigure> source = page.form()
                .figure(cell.figure())
                .flatMap(figure -> figure.registerOf(cell.item()))
                .filter(figure -> page.register().containsKey(cell));
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (page.submission().subject().organization() == null) {
            return Optional.of(byOrganization(cell, source.get()));
        }
        return services.is(Role.CURATOR) || services.is(Role.DIRECTOR)
                ? Optional.of(ownBooks(source.get()))
                : Optional.empty();
    }

    private static Component ownBooks(RegisterFigure source) {
        Anchor link = new Anchor(JOURNALS.contains(source) ? ROADMAP : PAIRS, "откуда");
        link.setAriaLabel("Откуда число: " + source.title());
        return link;
    }

    private Component byOrganization(CellKey cell, RegisterFigure source) {
        Button button = new Button("откуда", event -> open(cell, source));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Откуда число: " + source.title());
        return button;
    }

    private void open(CellKey cell, RegisterFigure source) {
        List<RegisterPart> parts =
                services.submissions().registerParts(page.submission().id(), cell);
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(source.title());
        dialog.add(new Paragraph("По реестрам организаций на "
                + DateFields.text(page.submission().asOf())
                + ". Человек, который числится в двух организациях, в итоге посчитан один раз."));
        NativeTableBody body = new NativeTableBody();
        parts.forEach(part -> body.add(new NativeTableRow(
                new NativeTableHeaderCell(part.name()),
                new NativeTableCell(part.number().stripTrailingZeros().toPlainString()))));
        NativeTable table = new NativeTable();
        table.add(
                new NativeTableHeader(new NativeTableRow(
                        new NativeTableHeaderCell("Организация"), new NativeTableHeaderCell("Число"))),
                body);
        dialog.add(parts.isEmpty() ? new Paragraph("Работающих организаций на эту дату нет.") : table);
        dialog.getFooter().add(new Button("Закрыть", event -> dialog.close()));
        dialog.open();
    }
}
