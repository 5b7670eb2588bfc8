package ru.nastavnik.workflow;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that expressions in models can reach, looked up when an expression needs one: delegates depend on services
 * which depend on the engine, so they cannot exist before it.
 */
final class AllowedBeans extends AbstractMap<Object, Object> {
    private final ListableBeanFactory beans;
    private volatile @Nullable Set<String> names;

    AllowedBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && names().contains(name);
    }

    @Override
    public @Nullable Object get(Object key) {
        return key instanceof String name && containsKey(name) ? beans.getBean(name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = Stream.of(beans.getBeanNamesForAnnotation(ProcessBean.class))
                    .collect(Collectors.toUnmodifiableSet());
            names = known;
        }
        return known;
    }
}
