package ru.nastavnik.support;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.UnitDirectory;

/** Stands in for parts that have not landed yet; goes when they have. */
@Component
class MissingParts implements BeanFactoryPostProcessor {
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        for (Class<?> type :
                new Class<?>[] {CurrentActor.class, UnitDirectory.class, ru.nastavnik.audit.AuditTrail.class}) {
            if (factory.getBeanNamesForType(type, true, false).length == 0) {
                factory.registerSingleton(
                        type.getSimpleName(),
                        Proxy.newProxyInstance(
                                type.getClassLoader(), new Class<?>[] {type}, (p, m, a) -> switch (m.getName()) {
                                    case "hashCode" -> 1;
                                    case "equals" -> p == a[0];
                                    default -> m.getReturnType() == Optional.class ? Optional.empty() : null;
                                }));
            }
        }
    }
}
