package ru.nastavnik.access;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import ru.nastavnik.shared.NotFoundException;

/** Every public method of every service, called with arguments made for its types. */
final class ServiceMethods {
    private final Map<Class<?>, Object> samples;

    /** @param samples what to pass for a type, above all the ids of another's things */
    ServiceMethods(Map<Class<?>, Object> samples) {
        this.samples = samples;
    }

    /** One public method of a service bean. */
    record ServiceMethod(Object bean, Class<?> service, Method method) {
        /** «Class#method», the overloads of a method together. */
        String name() {
            return service.getSimpleName() + "#" + method.getName();
        }

        @Override
        public String toString() {
            return service.getSimpleName() + "#" + method.getName()
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList();
        }
    }

    static List<ServiceMethod> of(ApplicationContext context) {
        List<ServiceMethod> found = new ArrayList<>();
        for (Object bean : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> service = AopUtils.getTargetClass(bean);
            if (!service.getName().startsWith("ru.nastavnik.")) {
                continue;
            }
            for (Method method : service.getDeclaredMethods()) {
                int modifiers = method.getModifiers();
                if (Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers) && !method.isSynthetic()) {
                    method.setAccessible(true);
                    found.add(new ServiceMethod(bean, service, method));
                }
            }
        }
        found.sort(Comparator.comparing(ServiceMethod::toString));
        return found;
    }

    /** @return why the call counts as let in, or empty if it was refused or gave nothing away */
    Optional<String> letIn(ServiceMethod method, boolean emptyIsFine) {
        try {
            Object result = method.method().invoke(method.bean(), arguments(method.method()));
            return emptyIsFine && isNothing(result) ? Optional.empty() : Optional.of("returned " + describe(result));
        } catch (InvocationTargetException called) {
            Throwable cause = called.getCause();
            boolean refused = cause instanceof AccessDeniedException || cause instanceof NotFoundException;
            return refused ? Optional.empty() : Optional.of("threw " + cause);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isNothing(@Nullable Object result) {
        if (result == null) {
            return false;
        }
        return result instanceof Collection<?> all && all.isEmpty()
                || result instanceof Map<?, ?> map && map.isEmpty()
                || result instanceof Optional<?> one && one.isEmpty();
    }

    private static String describe(@Nullable Object result) {
        String text = String.valueOf(result);
        return text.length() > 2000 ? text.substring(0, 2000) + "…" : text;
    }

    private @Nullable Object[] arguments(Method method) {
        return Arrays.stream(method.getParameters()).map(this::argument).toArray();
    }

    private @Nullable Object argument(Parameter parameter) {
        return value(parameter.getType(), 0);
    }

    private @Nullable Object value(Class<?> type, int depth) {
        Object sample = samples.get(type);
        if (sample != null) {
            return sample;
        }
        if (type == String.class) {
            return "образец";
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == byte[].class) {
            return new byte[] {1};
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 9, 8);
        }
        if (type == Instant.class) {
            return Instant.parse("2026-09-08T03:00:00Z");
        }
        if (type.isAssignableFrom(List.class)) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isRecord() && depth < 4 ? record(type, depth) : null;
    }

    private @Nullable Object record(Class<?> type, int depth) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(
                    Arrays.stream(types).map(part -> value(part, depth + 1)).toArray());
        } catch (ReflectiveOperationException refusedByTheRecord) {
            return null;
        }
    }
}
