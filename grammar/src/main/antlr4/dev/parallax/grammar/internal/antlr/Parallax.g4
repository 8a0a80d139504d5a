/*
 * The query language. Every decision needs a few tokens at most, so that nothing is ambiguous and no look-ahead grows
 * with the text. Some words mean something only in one place and are told apart before parsing (QueryLexer): `analyze`
 * and what is imported or dropped are names except after `explain`, `import` and `drop`, the `per` of a `top` is a STAGE_PER,
 * and within the braces of a `check` a `;` is a NEXT_ASSERTION.
 */
grammar Parallax;

options {
    superClass = LimitedParser;
}

/* The keywords, all in a row. The lexer reads names, and Keywords tells which are one, so that the lexer's tables stay small. */
tokens {
    AND, BETWEEN, CASE, CHECK, COMPARE, CONTAINS, DESCRIBE, DRILL, DROP, ELSE, END, EXPLAIN, FALSE, FIND, FROM,
    IMPORT, IN, IS, LET, LIKE, MATCHES, NOT, NULL, OR, PARAM, SHOW, STARTS, THEN, TRUE, USE, WHEN, WHERE, ANALYZE, AS,
    ASC, BY, COLUMNS, CONCAT, DATASET, DATE, DEPTH, DERIVE, DESC, EACH, ENDS, EXPORT, FOR, FDR, GROUP, IMPROVED,
    INNER, JOIN, LABELS, LEFT, LIMIT, MIN, MODEL, MODELS, OFFSET, ON, OUTER, OVER, PAIRS, PER, REGRESSED, RENDER,
    ROWS, SAMPLE, SEED, SLICES, SORT, SPLIT, TABLE, TAG, TOP, WEAK, WITH, STAGE_PER, NEXT_ASSERTION
}

@lexer::members {
    private boolean letter() {
        return WordCharacters.isLetter(_input.LA(-1));
    }

    private boolean mark() {
        return WordCharacters.isMark(_input.LA(-1));
    }
}

script
    : statement? (';' statement?)* EOF
    ;

loneExpression
    : expression EOF
    ;

statement
    : use
    | compare
    | let
    | param
    | describe
    | explain
    | importing
    | drill
    | drop
    | check
    | find
    | query
    ;

use
    : USE dataset ('@' version)?
    ;

compare
    : COMPARE comparedModel (',' comparedModel)* (join | concat)?
    ;

comparedModel
    : model ('@' version)? (AS alias)?
    ;

version
    : NUMBER
    ;

join
    : JOIN (INNER | LEFT | OUTER) (ON column (ELSE column)?)?
    ;

concat
    : CONCAT INNER?
    ;

let
    : LET newName equals expression
    ;

param
    : PARAM newName (equals literal)?
    ;

describe
    : DESCRIBE described?
    ;

explain
    : EXPLAIN ANALYZE? (query | find)
    ;

importing
    : IMPORT (LABELS | MODEL model | TABLE | MODELS | COLUMNS) FROM text ('(' option (',' option)* ')')?
    ;

drill
    : DRILL cell
    ;

/* 3.2 is one number to the lexer, 1.3.2 is two. */
cell
    : NUMBER NUMBER?
    ;

drop
    : DROP (DATASET dataset ('@' version)? | MODEL model ('@' version)? | TAG tag)
    ;

check
    : CHECK title (FROM relation)? (WHERE expression)? '{' assertion (NEXT_ASSERTION assertion)* NEXT_ASSERTION? '}'
    ;

assertion
    : expression (FOR EACH expression (',' expression)*)? (MIN quantity)?
    ;

find
    : FIND (REGRESSED | IMPROVED | WEAK) SLICES (WHERE expression)? findOption*
    ;

findOption
    : OVER expression (',' expression)*
    | DEPTH quantity
    | MIN quantity
    | TOP quantity
    | BY ranking
    | FDR quantity
    ;

ranking
    : NAME
    ;

option
    : optionName ':' expression
    ;

query
    : FROM relation stages?
    | stages
    ;

relation
    : ROWS
    | MODELS
    | PAIRS
    | tag
    ;

stages
    : expression followingStage*
    | '|'? stage followingStage*
    ;

followingStage
    : '|'? stage
    ;

stage
    : WHERE expression                                                # where
    | DERIVE definition (',' definition)*                             # derive
    | GROUP BY item (',' item)*                                       # group
    | SHOW item (',' item)*                                           # show
    | SORT BY sortKey (',' sortKey)*                                  # sort
    | LIMIT quantity (OFFSET quantity)?                               # limit
    | TOP quantity BY expression (STAGE_PER expression (',' expression)*)? # top
    | SAMPLE quantity (PER expression (',' expression)*)? (SEED quantity)? # sample
    | SPLIT BY expression                                             # split
    | RENDER chart ('(' chartOption (',' chartOption)* ')')?          # render
    | TAG newTag                                                      # tagging
    | EXPORT text                                                     # export
    ;

chartOption
    : optionName ':' expression
    ;

definition
    : newName equals expression
    ;

item
    : expression (AS alias)?
    ;

sortKey
    : expression (ASC | DESC)?
    ;

quantity
    : NUMBER
    | PARAMETER
    ;

expression
    : conjunction (OR conjunction)*
    ;

conjunction
    : negation (AND negation)*
    ;

negation
    : NOT negation
    | predicate
    ;

predicate
    : sum predicateTail?
    ;

predicateTail
    : comparisonOperator sum                                          # comparison
    | NOT? IN '(' expression (',' expression)* ')'                    # in
    | NOT? IN operand                                                 # inList
    | NOT? BETWEEN sum AND sum                                        # between
    | NOT? textOperator sum                                           # textMatch
    | IS NOT? NULL                                                    # isNull
    ;

comparisonOperator
    : '='
    | '=='
    | '!='
    | '<>'
    | '<'
    | '<='
    | '>'
    | '>='
    ;

textOperator
    : LIKE
    | MATCHES
    | CONTAINS
    | STARTS WITH
    | ENDS WITH
    ;

sum
    : product (('+' | '-') product)*
    ;

product
    : signed (('*' | '/' | '%') signed)*
    ;

signed
    : '-' signed
    | postfix
    ;

postfix
    : '(' expression ')' suffix*
    | operand
    ;

operand
    : plain suffix*
    | named
    ;

/* A name, a call, or either within groups; the members of a key without parentheses are the key's. */
named
    : name callArguments? (PER key | (PER partition)? suffix*)
    ;

partition
    : '(' expression (',' expression)* ')'
    ;

/* A key has no `per` of its own. */
key
    : plain suffix*
    | name callArguments? suffix*
    ;

suffix
    : '.' member
    | '[' expression ']'
    ;

plain
    : number
    | text
    | truthValue
    | nothing
    | day
    | parameter
    | models
    | cases
    ;

literal
    : '-'? number
    | text
    | truthValue
    | nothing
    | day
    ;

number
    : NUMBER
    ;

text
    : STRING
    ;

truthValue
    : TRUE
    | FALSE
    ;

nothing
    : NULL
    ;

day
    : DATE STRING
    ;

parameter
    : PARAMETER
    ;

models
    : '[' ('*' | modelChoice (',' modelChoice)*) ']'
    ;

modelChoice
    : NUMBER
    | model
    ;

cases
    : CASE branch+ (ELSE expression)? END
    ;

branch
    : WHEN expression THEN expression
    ;

callArguments
    : '(' ('*' | argument (',' argument)*)? ')'
    ;

argument
    : optionName ':' expression
    | className '->' className
    | expression
    ;

/* Of a cell of a confusion matrix: `"cat" -> "dog"`. */
className
    : text
    | parameter
    ;

equals
    : '='
    | '=='
    ;

dataset
    : name
    | STRING
    ;

model
    : name
    | STRING
    ;

/* `rows`, `models` and `pairs` without quotes are no tags. */
tag
    : NAME
    | QUOTED_NAME
    | softButRows
    | STRING
    ;

newTag
    : STRING
    ;

title
    : STRING
    ;

chart
    : name
    ;

described
    : name
    | STRING
    ;

column
    : name
    ;

newName
    : name
    ;

alias
    : word
    ;

member
    : word
    ;

optionName
    : word
    ;

name
    : NAME
    | QUOTED_NAME
    | soft
    ;

word
    : name
    | reserved
    ;

/* Words that mean something in one place and are names everywhere else. */
soft
    : softButRows
    | ROWS
    ;

softButRows
    : AS | ASC | BY | CONCAT | DATE | DERIVE | DESC | ENDS | EXPORT | GROUP | INNER | JOIN | LEFT | LIMIT | OFFSET | ON | OUTER | PER
    | RENDER | SAMPLE | SEED | SORT | SPLIT | TAG | TOP | WITH
    ;

/* Words that are names only after a dot, after `as`, before a colon, or in backquotes. */
reserved
    : AND | BETWEEN | CASE | CHECK | COMPARE | CONTAINS | DESCRIBE | DRILL | DROP | ELSE | END | EXPLAIN | FALSE | FIND | FROM
    | IMPORT | IN | IS | LET | LIKE | MATCHES | NOT | NULL | OR | PARAM | SHOW | STARTS | THEN | TRUE | USE | WHEN | WHERE
    ;

SEMICOLON: ';';
COMMA: ',';
COLON: ':';
DOT: '.';
AT: '@';
PIPE: '|';
LEFT_PARENTHESIS: '(';
RIGHT_PARENTHESIS: ')';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';
LEFT_BRACE: '{';
RIGHT_BRACE: '}';
EQUAL: '=';
DOUBLE_EQUAL: '==';
NOT_EQUAL: '!=';
ANGLES: '<>';
LESS: '<';
LESS_OR_EQUAL: '<=';
GREATER: '>';
GREATER_OR_EQUAL: '>=';
ARROW: '->';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
PERCENT: '%';

NUMBER: (DIGIT+ ('.' DIGIT+)? | '.' DIGIT+) ([eE] [+-]? DIGIT+)?;
PARAMETER: '$' WORD;
NAME: WORD;
QUOTED_NAME: '`' (~[`] | '``')+ '`';
STRING: '"' (~["] | '""')* '"' | '\'' (~['] | '\'\'')* '\'';

FIRST_LINE: '#!' {getLine() == 1 && getCharPositionInLine() == 2}? ~[\r\n]* -> skip;
COMMENT: '--' ~[\r\n]* -> channel(HIDDEN);
SPACE: [ \t\r\n\f\uFEFF]+ -> skip;

UNCLOSED_NAME: '`' (~[`] | '``')*;
UNCLOSED_STRING: '"' (~["] | '""')* | '\'' (~['] | '\'\'')*;

/* Whatever else there is, so that the lexer never fails and the parser says what is wrong. */
ILLEGAL: .;

fragment DIGIT: [0-9];

/*
 * What Unicode calls letters, and behind the first also marks and digits. Beyond ASCII the JDK is asked: sets such as \p{L}
 * are put together anew in every process, which takes longer than parsing.
 */
fragment WORD: LETTER (LETTER | [0-9] | BEYOND {mark()}?)*;
fragment LETTER: [a-zA-Z_] | BEYOND {letter()}?;
fragment BEYOND: [\u0080-\u{10FFFF}];
