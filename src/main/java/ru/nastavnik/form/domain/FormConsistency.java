package ru.nastavnik.form.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.form.InvalidFormException;

/** Whole-form checks: unique keys, and conditions and date rules that name existing fields. */
final class FormConsistency {
    private final String file;

    FormConsistency(String file) {
        this.file = file;
    }

    void check(FormDefinition form) {
        check(form.elements(), Set.of());
    }

    private void check(List<FormElement> elements, Set<String> outer) {
        Set<String> own = new HashSet<>();
        collectKeys(elements, own);
        Set<String> visible = new HashSet<>(outer);
        visible.addAll(own);
        checkNames(elements, visible);
    }

    private void collectKeys(List<FormElement> elements, Set<String> keys) {
        for (FormElement element : elements) {
            if (element instanceof FormElement.Group group) {
                collectKeys(group.elements(), keys);
                continue;
            }
            String key = keyOf(element);
            if (key != null && !keys.add(key)) {
                throw new InvalidFormException(file, element.id(), "ключ «" + key + "» уже занят");
            }
        }
    }

    private void checkNames(List<FormElement> elements, Set<String> visible) {
        for (FormElement element : elements) {
            element.hiddenWhen().names().stream()
                    .filter(name -> !visible.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new InvalidFormException(
                                file, element.id(), "условие ссылается на неизвестное поле «" + name + "»");
                    });
            if (element instanceof FormElement.Group group) {
                checkNames(group.elements(), visible);
            } else if (element instanceof FormElement.DynamicList list) {
                refuseFigures(list);
                check(list.elements(), visible);
            } else if (element instanceof FormElement.Field field) {
                checkDateRules(field, visible);
                String narrowedBy = field.options().narrowedBy();
                if (narrowedBy != null && !visible.contains(narrowedBy)) {
                    throw new InvalidFormException(
                            file, field.id(), "выбор зависит от неизвестного поля «" + narrowedBy + "»");
                }
            }
        }
    }

    /** A number computed for the whole form says nothing about one row. */
    private void refuseFigures(FormElement.DynamicList list) {
        list.elements().stream()
                .filter(element -> element instanceof FormElement.Field field && field.figure() != null)
                .findFirst()
                .ifPresent(element -> {
                    throw new InvalidFormException(
                            file, element.id(), "вычисляемое число «figure» не бывает в строках списка");
                });
    }

    private void checkDateRules(FormElement.Field field, Set<String> visible) {
        Stream.concat(field.rules().notBeforeDay().stream(), field.rules().notAfterDay().stream())
                .filter(day -> !day.equals("today") && !visible.contains(day))
                .findFirst()
                .ifPresent(day -> {
                    throw new InvalidFormException(
                            file, field.id(), "правило даты ссылается на неизвестное поле «" + day + "»");
                });
    }

    private static @Nullable String keyOf(FormElement element) {
        if (element instanceof FormElement.Field field) {
            return field.key();
        }
        if (element instanceof FormElement.Files files) {
            return files.key();
        }
        return element instanceof FormElement.DynamicList list ? list.key() : null;
    }
}
