/** Numbers and addresses by which registers know an organisation, with their check digits. */
@NullMarked
package ru.nastavnik.shared.requisite;

import org.jspecify.annotations.NullMarked;
