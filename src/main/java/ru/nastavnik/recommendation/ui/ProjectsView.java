package ru.nastavnik.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.coverage.ui.TargetNavigation;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.recommendation.SupportProject;
import ru.nastavnik.recommendation.SupportProject.Level;
import ru.nastavnik.recommendation.SupportProjects;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;

/** The catalogue of regional and federal projects that recommendations refer to. */
@Route(value = RecommendationNavigation.PROJECTS, layout = MainLayout.class)
@PageTitle("Проекты поддержки — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class ProjectsView extends Div {
    private final transient SupportProjects projects;
    private final transient MentoringForms forms;
    private final Grid<SupportProject> grid = new Grid<>();

    ProjectsView(SupportProjects projects, CoverageTargets targets, MentoringForms forms) {
        this.projects = projects;
        this.forms = forms;
        Function<String, String> titles = targets.titleOfItem();
        grid.addComponentColumn(ProjectsView::name).setHeader("Проект").setFlexGrow(3);
        grid.addColumn(project -> project.level().title())
                .setHeader("Уровень")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(project -> project.forms().isEmpty()
                        ? "все формы"
                        : project.forms().stream().map(titles).collect(Collectors.joining(", ")))
                .setHeader("Подходит формам")
                .setFlexGrow(2);
        grid.addColumn(SupportProject::source).setHeader("Документ").setFlexGrow(2);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        NarrowColumns.cardsOnPhones(
                grid,
                project ->
                        new RowCard(name(project)).line(project.level().title()).line(project.source()));
        add(
                new PageHeader("Проекты поддержки")
                        .crumb("Цели охвата", TargetNavigation.TARGETS)
                        .subtitle("Региональные и федеральные проекты, потенциал которых рекомендуется использовать.")
                        .primary(new Button("Добавить проект", event -> dialog().open())),
                grid);
        grid.setItems(projects.list());
    }

    private static Component name(SupportProject project) {
        return project.link().isEmpty()
                ? new Span(project.title())
                : new Anchor(project.link(), project.title(), AnchorTarget.BLANK);
    }

    private Dialog dialog() {
        Dialog dialog = new Dialog("Новый проект");
        dialog.setWidth("min(36rem, 96vw)");
        TextField title = new TextField("Название");
        Select<Level> level = new Select<>();
        level.setLabel("Уровень");
        level.setItems(Level.values());
        level.setItemLabelGenerator(Level::title);
        level.setValue(Level.REGIONAL);
        CheckboxGroup<MentoringForm> suited = new CheckboxGroup<>("Подходит формам");
        suited.setItems(forms.all());
        suited.setItemLabelGenerator(MentoringForm::title);
        suited.setHelperText("Ничего не выбрано – всем формам");
        TextField link = new TextField("Адрес страницы");
        TextField source = new TextField("Документ, который его рекомендует");
        title.setWidthFull();
        link.setWidthFull();
        source.setWidthFull();
        FieldErrors errors =
                new FieldErrors().field("title", title).field("link", link).field("source", source);
        Button save = new Button("Добавить", event -> {
            if (errors.accept(() -> projects.add(
                    title.getValue(),
                    level.getValue(),
                    suited.getValue().stream().map(MentoringForm::code).toList(),
                    link.getValue(),
                    source.getValue()))) {
                dialog.close();
                Notices.done("Проект добавлен.");
                grid.setItems(projects.list());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Div(title, level, suited, link, source));
        dialog.getFooter().add(new Button("Отмена", event -> dialog.close()), save);
        return dialog;
    }
}
