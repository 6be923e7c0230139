package org.cancerimaging.ontology.canonical;

/**
 * One application of a rule.
 *
 * @param from as the answer says it
 * @param to as the answer says it
 */
record Step(Rule rule, String from, String to) {}
