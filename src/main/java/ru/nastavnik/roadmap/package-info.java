/** Roadmaps: templates, approval, the 34 and the 10 steps, their journals. */
@NullMarked
package ru.nastavnik.roadmap;

import org.jspecify.annotations.NullMarked;
