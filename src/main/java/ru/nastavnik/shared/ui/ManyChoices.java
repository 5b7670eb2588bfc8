package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;

/** Fields in which several of many are chosen, with Russian words for screen readers. */
public final class ManyChoices {
    private ManyChoices() {}

    public static <T> MultiSelectComboBox<T> field(String label) {
        MultiSelectComboBox<T> field = new MultiSelectComboBox<>(label);
        field.setI18n(new MultiSelectComboBoxI18n()
                .setCleared("Выбор снят")
                .setFocused("в фокусе. Клавиша Backspace уберёт из выбранных")
                .setSelected("добавлено к выбранным")
                .setDeselected("убрано из выбранных")
                .setTotal("выбрано: {count}"));
        return field;
    }
}
