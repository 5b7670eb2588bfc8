package ru.nastavnik.support;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
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
            routes = OurPages.discovered();
        }
        actors.runAs(person, () -> {
            MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
            try {
                present(person);
                OurPages.navigate(address);
                work.run();
            } finally {
                MockVaadin.tearDown();
            }
        });
    }

    /** Follows a link of the open page. */
    public void follow(String address) {
        OurPages.navigate(address);
    }

    /** Opens an address that everybody may open, as somebody who is not signed in. */
    public void openUnsigned(String address, Runnable work) {
        if (routes == null) {
            routes = OurPages.discovered();
        }
        SecurityContextHolder.clearContext();
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
        try {
            OurPages.navigate(address);
            work.run();
        } finally {
            MockVaadin.tearDown();
        }
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
}
