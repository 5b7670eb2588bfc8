package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every screen: on the left the person's own work, on top where and for whom they act, the search, help
 * and sign-out. On a phone the navigation is a drawer.
 */
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    /** Address of the search page; the text travels in the parameter {@value #SEARCH_PARAMETER}. */
    public static final String SEARCH_ROUTE = "search";

    public static final String SEARCH_PARAMETER = "q";
    public static final String HELP_ROUTE = "help";

    /** What the person was told; the bell leads there. */
    public static final String NOTICES_ROUTE = "notices";

    /** Where a person replaces their password; stands in the menu under their name. */
    public static final String PASSWORD_ROUTE = "password";

    private static final String CONTENT_ID = "content";

    private final transient List<NavigationContributor> contributors;
    private final transient Optional<HeaderInfo> headerInfo;
    private final transient WaitingCounts waiting;
    private final transient List<RoleGuide> guide;
    private final Main content = new Main();
    private @Nullable HasElement shown;

    public MainLayout(
            ObjectProvider<NavigationContributor> contributors,
            ObjectProvider<HeaderInfo> headerInfo,
            ObjectProvider<WaitingWork> waiting,
            ObjectProvider<RoleGuide> guide) {
        this.guide = guide.stream().toList();
        this.contributors = contributors.stream().toList();
        this.waiting = new WaitingCounts(waiting.stream().toList());
        this.headerInfo = Optional.ofNullable(headerInfo.getIfAvailable());
        setPrimarySection(Section.DRAWER);
        addClassName("app-frame");
        SorterNames.inRussian(this);

        content.setId(CONTENT_ID);
        content.addClassName("page");
        // Focusable because it scrolls: a page with nothing to press must be readable by keyboard alone.
        content.getElement().setAttribute("tabindex", "0");
        LiveFrame.rememberPlace(content);
        super.setContent(content);

        Optional<HeaderInfo.Current> current = this.headerInfo.flatMap(HeaderInfo::current);
        addToNavbar(skipLink(), drawerToggle());
        current.ifPresent(person -> {
            addToNavbar(whereOneActs(person), searchField(), personMenu(person));
            addToDrawer(brand(), navigation(person.role()));
            LiveFrame.follow(this, this::lookAgain);
        });
    }

    /** The numbers, and the list that is open if it would show something else. */
    private void lookAgain() {
        if (waiting.show() && shown instanceof LiveList list) {
            list.lookAgain();
            LiveFrame.keepPlace(content);
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        shown = view;
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        shown = null;
        content.getElement().removeAllChildren();
    }

    /** Above the first page of the role stands where to begin. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        headerInfo.flatMap(HeaderInfo::current).ifPresent(person -> {
            boolean first = entriesOf(person.role(), contributors).stream()
                    .findFirst()
                    .filter(entry -> entry.route().equals(path))
                    .isPresent();
            List<String> steps = guide.stream()
                    .flatMap(known -> known.stepsOf(person.role()).stream())
                    .toList();
            if (first && !steps.isEmpty()) {
                content.getElement().insertChild(0, new StartHere(person.role(), steps).getElement());
            }
        });
    }

    /** The navigation of a role, in its order. */
    public static List<NavigationEntry> entriesOf(String role, List<NavigationContributor> contributors) {
        return contributors.stream()
                .flatMap(contributor -> contributor.entries().stream())
                .filter(entry -> entry.role().equals(role))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    private static Component skipLink() {
        Anchor skip = new Anchor("#" + CONTENT_ID, "Перейти к содержанию");
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " document.getElementById($0)?.focus(); })",
                        CONTENT_ID);
        return skip;
    }

    private static Component drawerToggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Показать или скрыть навигацию");
        return toggle;
    }

    private static Component brand() {
        Anchor brand = new Anchor("", "Наставник");
        brand.addClassName("brand");
        return brand;
    }

    private Component navigation(String role) {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", "Разделы");
        List<NavigationEntry> entries = entriesOf(role, contributors);
        for (NavigationEntry entry : entries) {
            SideNavItem item = new SideNavItem(null, entry.route(), entry.icon().create());
            // A bare label would be cut off at the end of the line; in an element of its own a long name goes on below.
            Span name = new Span(entry.label());
            name.addClassName("menu-name");
            item.getElement().appendChild(name.getElement());
            // A page that has an entry of its own is current there only, though its address begins like another's.
            item.setMatchNested(
                    entries.stream().noneMatch(other -> other.route().startsWith(entry.route() + "/")));
            item.setPathAliases(entry.alsoAt());
            waiting.beside(item, entry.route());
            navigation.addItem(item);
        }
        Scroller scroller = new Scroller(navigation);
        scroller.addClassName("drawer-navigation");
        return scroller;
    }

    private static Component whereOneActs(HeaderInfo.Current person) {
        Span place = new Span(person.place());
        place.addClassName("place");
        Span post = new Span(person.post());
        post.addClassName("post");
        Div where = new Div(place, post);
        where.addClassName("where");
        where.getElement().setAttribute("title", person.place() + " · " + person.post());
        String onBehalfOf = person.onBehalfOf();
        if (onBehalfOf != null) {
            Span substitution = new Span("За кого: " + onBehalfOf + " (и. о.)");
            substitution.addClassName("on-behalf");
            where.add(substitution);
        }
        return where;
    }

    private static Component searchField() {
        TextField search = new TextField();
        search.setPlaceholder("Организация, документ, шаг");
        search.setAriaLabel("Поиск");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        search.addClassName("header-search");
        search.getElement().setAttribute("role", "search");
        search.addKeyPressListener(com.vaadin.flow.component.Key.ENTER, event -> {
            if (!search.getValue().isBlank()) {
                UI.getCurrent()
                        .navigate(
                                SEARCH_ROUTE,
                                QueryParameters.of(
                                        SEARCH_PARAMETER, search.getValue().strip()));
            }
        });
        return search;
    }

    private Component bell() {
        Button bell = new Button(VaadinIcon.BELL_O.create());
        bell.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        bell.setAriaLabel("Уведомления");
        bell.setTooltipText("Уведомления");
        bell.addClickListener(event -> UI.getCurrent().navigate(NOTICES_ROUTE));
        Div place = new Div(bell, waiting.badge(NOTICES_ROUTE));
        place.addClassName("bell");
        return place;
    }

    private Component personMenu(HeaderInfo.Current person) {
        Button help = new Button(VaadinIcon.QUESTION_CIRCLE_O.create());
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        help.setAriaLabel("Справка");
        help.setTooltipText("Справка");
        help.addClickListener(event -> UI.getCurrent().navigate(HELP_ROUTE));

        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        Span name = new Span(person.person());
        name.addClassName("person-name");
        Span label = new Span(VaadinIcon.USER.create(), name);
        label.addClassName("person");
        var root = menu.addItem(label);
        root.setAriaLabel("Вы вошли как " + person.person());
        for (HeaderInfo.PostChoice choice : person.posts()) {
            boolean here = choice.id().equals(person.currentPostId());
            var item = root.getSubMenu().addItem(choice.title() + (choice.substitution() ? " (и. о.)" : ""));
            item.setCheckable(true);
            item.setChecked(here);
            item.addClickListener(event -> {
                if (!here) {
                    headerInfo.ifPresent(info -> info.actIn(choice.id()));
                    StartPage.openAnew();
                }
            });
        }
        root.getSubMenu().addItem("Сменить пароль", event -> UI.getCurrent().navigate(PASSWORD_ROUTE));
        root.getSubMenu().addItem("Выйти", event -> headerInfo.ifPresent(HeaderInfo::signOut));
        Div tools = new Div(bell(), help, menu);
        tools.addClassName("header-tools");
        return tools;
    }
}
