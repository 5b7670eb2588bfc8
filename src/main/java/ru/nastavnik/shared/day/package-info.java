/** Days that people type: what a text means, and which days a field of a kind takes. Knows nothing but values. */
@NullMarked
package ru.nastavnik.shared.day;

import org.jspecify.annotations.NullMarked;
