package ru.nastavnik.support;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import ru.nastavnik.access.SignedIn;

/** Views without a browser: a signed-in person looks at an address. Close it after each test. */
@org.springframework.stereotype.Component
public class TestScreens {
    private final ApplicationContext context;
    private final Routes routes;

    TestScreens(ApplicationContext context) {
        this.context = context;
        this.routes = new Routes();
        routes.getRoutes().addAll(views());
    }

    public void open(SignedIn person, String address) {
        close();
        SecurityContext security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(person.authentication());
        SecurityContextHolder.setContext(security);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        present(person);
        UI.getCurrent().navigate(address);
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

    public void close() {
        if (UI.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        SecurityContextHolder.clearContext();
    }

    /** All views, those that are visible in their package only too. */
    private static Set<Class<? extends Component>> views() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<Class<? extends Component>> views = new LinkedHashSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents("ru.nastavnik")) {
            Class<?> view = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            views.add(view.asSubclass(Component.class));
        }
        return views;
    }
}
