/** SQL of the approval module. */
@NullMarked
package ru.nastavnik.approval.persistence;

import org.jspecify.annotations.NullMarked;
