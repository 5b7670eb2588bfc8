package ru.nastavnik.support;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Our pages and our error pages: the library's own discovery passes over views that are not public, and ours are not. */
final class OurPages {
    private OurPages() {}

    static Routes discovered() {
        Routes found = new Routes();
        for (BeanDefinition page : scan(new AnnotationTypeFilter(Route.class))) {
            found.getRoutes().add(type(page).asSubclass(Component.class));
        }
        found.getErrorRoutes().clear();
        for (BeanDefinition page : scan(new AssignableTypeFilter(HasErrorParameter.class))) {
            found.getErrorRoutes().add(errorPage(page));
        }
        return found;
    }

    /** Goes to an address, which may ask a question: {@code search?q=…}. */
    static void navigate(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static Iterable<BeanDefinition> scan(TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("ru.nastavnik");
    }

    private static Class<? extends HasErrorParameter<?>> errorPage(BeanDefinition page) {
        @SuppressWarnings("unchecked")
        Class<? extends HasErrorParameter<?>> type = (Class<? extends HasErrorParameter<?>>) type(page);
        return type;
    }

    private static Class<?> type(BeanDefinition page) {
        return ClassUtils.resolveClassName(String.valueOf(page.getBeanClassName()), null);
    }
}
