// The types of prismjs leave its single files out.
declare module 'prismjs/components/prism-core.js' {
  const prism: typeof import('prismjs');
  export default prism;
}
declare module 'prismjs/components/*.js';
