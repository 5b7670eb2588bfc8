package ru.nastavnik.support;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.util.ClassUtils;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;

/** Opens pages of the application as a person would, without a browser. */
@org.springframework.stereotype.Component
public class TestBrowser {
    private final ApplicationContext context;
    private final ActorContext actors;
    private Routes routes;

    TestBrowser(ApplicationContext context, ActorContext actors) {
        this.context = context;
        this.actors = actors;
    }

    /** Signs the person in, opens the address, runs the work on the page and closes the browser. */
    public void open(SignedIn person, String address, Runnable work) {
        if (routes == null) {
            routes = discovered();
        }
        actors.runAs(person, () -> {
            MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
            try {
                present(person);
                UI.getCurrent().navigate(address);
                work.run();
            } finally {
                MockVaadin.tearDown();
            }
        });
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

    /** The library's own discovery passes over views that are not public, and ours are not. */
    private static Routes discovered() {
        Routes found = new Routes();
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        for (BeanDefinition view : scanner.findCandidateComponents("ru.nastavnik")) {
            String name = java.util.Objects.requireNonNull(view.getBeanClassName());
            found.getRoutes().add(ClassUtils.resolveClassName(name, null).asSubclass(Component.class));
        }
        return found;
    }
}
