package ru.nastavnik.support;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import ru.nastavnik.access.SignedIn;

/** Views without a browser: a signed-in person looks at an address. Close it after each test. */
@org.springframework.stereotype.Component
public class TestScreens {
    private final ApplicationContext context;
    private final Routes routes;

    TestScreens(ApplicationContext context) {
        this.context = context;
        this.routes = OurPages.discovered();
    }

    public void open(SignedIn person, String address) {
        close();
        SecurityContext security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(person.authentication());
        SecurityContextHolder.setContext(security);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        present(person);
        OurPages.navigate(address);
    }

    /** Views ask the servlet request who signed in and in which role. */
    private static void present(SignedIn person) {
        Authentication authentication = person.authentication();
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                .anyMatch(authority -> authority.getAuthority().equals("ROLE_" + role)
                        || authority.getAuthority().equals(role)));
    }

    /** The only component of its kind on the page, with the type of its rows or values that the test knows. */
    public static <C extends Component> C only(Class<? super C> kind) {
        return typed(LocatorJ._get(component(kind)));
    }

    /** The only component of its kind with that label, with the type of its rows or values that the test knows. */
    public static <C extends Component> C labelled(Class<? super C> kind, String label) {
        return typed(LocatorJ._get(component(kind), spec -> spec.withLabel(label)));
    }

    private static Class<? extends Component> component(Class<?> kind) {
        return kind.asSubclass(Component.class);
    }

    /** A class literal says no type parameters; what a page shows in the end proves them. */
    @SuppressWarnings("unchecked")
    private static <C extends Component> C typed(Component component) {
        return (C) component;
    }

    public void close() {
        if (UI.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        SecurityContextHolder.clearContext();
    }
}
