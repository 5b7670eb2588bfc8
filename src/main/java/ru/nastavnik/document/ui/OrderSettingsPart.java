package ru.nastavnik.document.ui;

import com.vaadin.flow.component.Component;
import ru.nastavnik.shared.OrganizationId;

/** A part of «Оформление приказов» that another module decides on; it saves by itself. */
public interface OrderSettingsPart {
    Component of(OrganizationId organization);
}
