package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import ru.nastavnik.support.ApplicationTest;

/** Every page, found on the class path: who may open it is said, and nobody else may. */
@ApplicationTest
class EveryRouteIsGuardedTests {
    /** Pages for those who are not in yet, the one that checks a print for everybody, and that of a link to an extract. */
    private static final Set<String> WAYS_IN =
            Set.of("SignInView", "NewPasswordView", "FirstAdministratorView", "CheckPrintView", "ExtractView");

    private static final Principal SOMEBODY = () -> "somebody";

    @Autowired
    private WebApplicationContext web;

    private final AccessAnnotationChecker checker = new AccessAnnotationChecker();

    @Test
    void onlyTheWaysInAreOpenToEverybody() {
        TreeSet<String> open = new TreeSet<>();
        for (Class<?> page : pages()) {
            if (page.isAnnotationPresent(AnonymousAllowed.class)) {
                open.add(page.getSimpleName());
            }
        }

        assertThat(open).containsExactlyInAnyOrderElementsOf(WAYS_IN);
    }

    @Test
    void everyOtherPageSaysWhoMayOpenItAndRefusesEachOtherRole() {
        List<String> wrong = new ArrayList<>();
        for (Class<?> page : pages()) {
            RolesAllowed roles = page.getAnnotation(RolesAllowed.class);
            if (WAYS_IN.contains(page.getSimpleName()) || page.isAnnotationPresent(PermitAll.class)) {
                continue;
            }
            if (roles == null) {
                wrong.add(page.getSimpleName() + " says nothing");
                continue;
            }
            for (String named : roles.value()) {
                if (Arrays.stream(Role.values()).noneMatch(role -> role.name().equals(named))) {
                    wrong.add(page.getSimpleName() + " names the unknown role " + named);
                }
            }
            for (Role role : Role.values()) {
                boolean named = List.of(roles.value()).contains(role.name());
                if (checker.hasAccess(page, SOMEBODY, role.name()::equals) != named) {
                    wrong.add(page.getSimpleName() + " and " + role);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyOpensAPageWithoutSigningIn() throws Exception {
        MockMvc mvc =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        List<String> opened = new ArrayList<>();
        for (Class<?> page : pages()) {
            if (WAYS_IN.contains(page.getSimpleName())) {
                continue;
            }
            assertThat(checker.hasAccess(page, null, role -> false))
                    .as(page.getSimpleName())
                    .isFalse();
            String address = "/" + page.getAnnotation(Route.class).value().replaceAll(":[A-Za-z]+[?*]?", "1");
            MvcResult result = mvc.perform(get(address)).andReturn();
            String target = result.getResponse().getRedirectedUrl();
            if (target == null || !target.endsWith("/login")) {
                opened.add(address + " → " + result.getResponse().getStatus());
            }
        }

        assertThat(opened).as("pages that need no sign-in").isEmpty();
    }

    private static List<Class<?>> pages() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<Class<?>> pages = new ArrayList<>();
        for (BeanDefinition found : scanner.findCandidateComponents("ru.nastavnik")) {
            try {
                pages.add(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        assertThat(pages).hasSizeGreaterThan(20);
        return pages;
    }
}
