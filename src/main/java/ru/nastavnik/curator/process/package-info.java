/** Contract and delegates of {@code curator-appointment.bpmn}. */
@NullMarked
package ru.nastavnik.curator.process;

import org.jspecify.annotations.NullMarked;
