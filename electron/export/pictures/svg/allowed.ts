/** What a drawing in SVG may hold; whatever is not on these lists is left out. */

const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** Elements of SVG: shapes, words, paints and effects. None of them runs, moves or embeds anything but a bitmap. */
export const allowedElements = list(
  `svg g defs symbol use switch a title desc view style image
  path rect circle ellipse line polyline polygon text tspan textPath
  clipPath mask pattern marker linearGradient radialGradient stop filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`,
);

/** Elements whose text is read. */
export const elementsOfWords = list('text tspan textPath a title desc style');

/** Attributes that are names: of an element, of its classes, of what a step of a filter makes. */
export const namingAttributes = list('id class in in2 result');

/** Attributes of numbers, lengths, lists of them and words of SVG's own, which no reader takes for an address. */
export const measuringAttributes = list(
  `x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d points pathLength viewBox preserveAspectRatio 
  transform gradientTransform patternTransform offset gradientUnits spreadMethod clipPathUnits maskUnits maskContentUnits
  patternUnits patternContentUnits filterUnits primitiveUnits markerUnits markerWidth markerHeight refX refY orient
  dx dy rotate textLength lengthAdjust startOffset method spacing side systemLanguage
  stdDeviation type values mode operator k1 k2 k3 k4 tableValues slope intercept amplitude exponent order kernelMatrix
  divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
  specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation radius scale xChannelSelector
  yChannelSelector baseFrequency numOctaves seed stitchTiles z`,
);

/** Properties of style, which are attributes too. */
export const allowedProperties = list(
  `fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset color opacity stop-color stop-opacity flood-color flood-opacity lighting-color
  display visibility overflow clip clip-path clip-rule mask mask-type filter marker marker-start marker-mid marker-end
  paint-order vector-effect mix-blend-mode isolation enable-background color-interpolation color-interpolation-filters
  color-rendering shape-rendering text-rendering image-rendering transform transform-origin transform-box
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight font-kerning
  font-variant-ligatures font-variant-caps font-variant-numeric font-variant-position font-variant-east-asian
  font-feature-settings font-variation-settings letter-spacing word-spacing line-height text-anchor text-align
  text-decoration text-decoration-line text-decoration-style text-decoration-color text-indent text-transform
  text-orientation text-overflow white-space direction unicode-bidi writing-mode glyph-orientation-horizontal
  glyph-orientation-vertical baseline-shift dominant-baseline alignment-baseline kerning shape-inside inline-size
  x y cx cy r rx ry width height`,
);

/** Functions in the values of style: colours, transforms, effects and outlines. None of them takes an address. */
export const allowedFunctions = list(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color device-cmyk icc-color
  matrix matrix3d translate translatex translatey scale scalex scaley rotate skew skewx skewy
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  inset circle ellipse polygon rect`,
);

/** Elements that may refer to another part of the drawing by its `href`. */
export const referringElements = list('use a textPath linearGradient radialGradient pattern filter');
