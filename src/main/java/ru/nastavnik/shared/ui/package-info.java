/** The interface kit that every module's screens are made of; knows Vaadin and nothing of the domain. */
@NullMarked
@NamedInterface("ui")
package ru.nastavnik.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
