package ru.nastavnik.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.ReviewView;
import ru.nastavnik.approval.ui.ReviewHistory;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeView;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.programme.Section;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** The draft of a programme: the forms and role models in use, the texts; kept as one types. */
@Route(value = ProgrammeNavigation.PROGRAMMES + "/:programmeId/edit", layout = MainLayout.class)
@PageTitle("Программа: черновик")
@RolesAllowed("CURATOR")
class ProgrammeEditor extends Div implements BeforeEnterObserver {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient Programmes programmes;
    private final transient ProgrammeDrafts drafts;
    private final transient MentoringForms catalogue;
    private final transient Organizations organizations;
    private final transient AccountNames names;
    private final transient RegionClock clock;

    private final transient List<FormChoice> forms = new ArrayList<>();
    private final transient Map<Section, TextArea> sections = new LinkedHashMap<>();
    private final Div ownForms = new Div();
    private final Span formsError = new Span();
    private final Span saved = new Span();
    private transient @Nullable ProgrammeView programme;
    private int version;

    ProgrammeEditor(
            Programmes programmes,
            ProgrammeDrafts drafts,
            MentoringForms catalogue,
            Organizations organizations,
            AccountNames names,
            RegionClock clock) {
        this.programmes = programmes;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.names = names;
        this.clock = clock;
        addClassName("programme-editor");
        saved.addClassName("saved-mark");
        saved.getElement().setAttribute("role", "status");
        formsError.addClassName("field-error");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProgrammeView programme = programmes.get(Address.read(event, "programmeId", ProgrammeId::of));
        if (programme.state() == ReviewState.DRAFT) {
            show(programme);
        } else {
            event.forwardTo(ProgrammeNavigation.page(programme.id()));
        }
    }

    private void show(ProgrammeView draft) {
        programme = draft;
        removeAll();
        forms.clear();
        sections.clear();
        ownForms.removeAll();
        version = draft.version();
        OrganizationView organization = organizations.get(draft.organization());
        ReviewView review = programmes.review(draft.id());
        Button submit =
                new Button("Направить директору", VaadinIcon.PAPERPLANE_O.create(), event -> submit(draft.id()));
        add(new PageHeader("Программа наставничества: черновик")
                .crumb("Программа наставничества", ProgrammeNavigation.page(draft.id()))
                .subtitle(organization.fullName() + ". Оставьте только то, что действительно используется;"
                        + " черновик сохраняется сам.")
                .point("7.1")
                .beside(saved)
                .primary(submit));
        Map<String, List<String>> remarks = ReviewHistory.remarksByRow(review);
        addFormChoices(draft, organization, remarks);
        addSections(draft, remarks);
        add(new ReviewHistory(review, ProgrammePage.labels(draft), names, clock.zone()));
    }

    private void addFormChoices(ProgrammeView draft, OrganizationView organization, Map<String, List<String>> remarks) {
        Div list = new Div();
        list.addClassName("form-choices");
        for (MentoringForm form : catalogue.all()) {
            FormChoice choice = FormChoice.of(form, draft.forms(), organization.kind(), this::changed);
            addRemarks(choice, remarks.getOrDefault("form-" + form.code(), List.of()));
            forms.add(choice);
            list.add(choice);
        }
        draft.forms().stream().filter(ChosenForm::isOwn).forEach(form -> addOwn(form, remarks));
        Button addOwn = new Button("Добавить свою форму", VaadinIcon.PLUS.create(), event -> {
            FormChoice choice = addOwn(new ChosenForm(null, "", List.of()), Map.of());
            choice.focus();
        });
        addOwn.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new H2("Формы наставничества и ролевые модели"), formsError, list, ownForms, addOwn);
    }

    private FormChoice addOwn(ChosenForm form, Map<String, List<String>> remarks) {
        FormChoice choice = FormChoice.own(form, this::changed);
        addRemarks(choice, remarks.getOrDefault(form.key(), List.of()));
        choice.whenRemoved(() -> ConfirmDialogs.askBeforeLoss(
                "Убрать свою форму?", "Её название и ролевые модели пропадут из черновика.", "Убрать", () -> {
                    forms.remove(choice);
                    ownForms.remove(choice);
                    changed();
                }));
        forms.add(choice);
        ownForms.add(choice);
        return choice;
    }

    private void addSections(ProgrammeView draft, Map<String, List<String>> remarks) {
        add(new H2("Разделы программы"));
        for (Section section : draft.sections()) {
            TextArea area = new TextArea(section.title());
            area.setWidthFull();
            area.setMinRows(3);
            area.setValue(section.body());
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(1200);
            area.addValueChangeListener(event -> changed());
            if (section.code().equals("tasks") || section.code().equals("results")) {
                area.setHelperText("Каждая строка станет отдельным пунктом");
            }
            String original =
                    draft.layout().section(section.code()).map(Section::body).orElse("");
            Button restore = new Button(
                    "Вернуть текст макета",
                    event -> ConfirmDialogs.askBeforeLoss(
                            "Вернуть текст макета?",
                            "Написанное в разделе «" + section.title() + "» заменится текстом макета.",
                            "Заменить",
                            () -> area.setValue(original)));
            restore.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            restore.setAriaLabel("Вернуть текст макета: " + section.title());
            Div holder = new Div(area);
            holder.addClassName("card");
            addRemarks(holder, remarks.getOrDefault(section.key(), List.of()));
            holder.add(restore);
            sections.put(section, area);
            add(holder);
        }
    }

    private static void addRemarks(Div holder, List<String> remarks) {
        remarks.forEach(text -> holder.add(StatusBadge.warning("Замечание: " + text)));
    }

    private void changed() {
        ProgrammeView draft = programme;
        if (draft == null) {
            return;
        }
        try {
            version = drafts.save(draft.id(), version, chosenForms(), writtenSections())
                    .version();
            saved.setText("Сохранено в " + TIME.format(clock.localNow()));
            clearErrors();
        } catch (DomainException refused) {
            saved.setText("Не сохранено");
            ErrorNotice.show(refused);
        }
    }

    private void submit(ProgrammeId id) {
        try {
            version = drafts.save(id, version, chosenForms(), writtenSections()).version();
            drafts.submit(id, version);
        } catch (ValidationException refused) {
            showViolations(refused.violations());
            return;
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        Notices.done("Программа направлена директору.");
        getUI().ifPresent(ui -> ui.navigate(ProgrammeNavigation.page(id)));
    }

    private void showViolations(List<FieldViolation> violations) {
        clearErrors();
        for (FieldViolation violation : violations) {
            if (violation.field().equals("forms")) {
                formsError.setText(violation.message());
            }
            forms.stream()
                    .filter(choice -> choice.key().equals(violation.field()))
                    .forEach(choice -> choice.refuse(violation.message()));
            sections.forEach((section, area) -> {
                if (section.key().equals(violation.field())) {
                    area.setInvalid(true);
                    area.setErrorMessage(violation.message());
                }
            });
        }
        sections.values().stream().filter(TextArea::isInvalid).findFirst().ifPresent(TextArea::focus);
        ErrorNotice.show(
                "Программа не отправлена: есть незаполненное.", "Черновик сохранён.", "Исправьте отмеченные поля.");
    }

    private void clearErrors() {
        formsError.setText("");
        forms.forEach(FormChoice::accept);
        sections.values().forEach(area -> area.setInvalid(false));
    }

    private List<ChosenForm> chosenForms() {
        return forms.stream()
                .filter(FormChoice::isChosen)
                .map(FormChoice::chosen)
                .toList();
    }

    private List<Section> writtenSections() {
        return sections.entrySet().stream()
                .map(entry -> entry.getKey().withBody(entry.getValue().getValue()))
                .toList();
    }
}
