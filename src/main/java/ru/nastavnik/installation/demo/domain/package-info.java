/** How a played school year is moved to another week. */
@NullMarked
package ru.nastavnik.installation.demo.domain;

import org.jspecify.annotations.NullMarked;
