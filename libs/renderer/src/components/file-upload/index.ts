import { defineComponent } from '../component.js';
import { FileUpload } from './file-upload.js';

export const fileUpload = defineComponent({ type: 'FileUpload', Component: FileUpload });
